import { Drawer, Spin, Tabs } from "antd";
import { useState } from "react";
import { StandingChip } from "../answer/standing-chip.tsx";
import { originalOf } from "../api/client.ts";
import { ErrorNote } from "../shell/error-note.tsx";
import { useWords } from "../words/words.ts";
import { CanonicalText } from "./canonical-text.tsx";
import { Division } from "./division.tsx";
import { Facts } from "./facts.tsx";
import { pageOfQuote } from "./page-of-quote.ts";
import { PageView } from "./page-view.tsx";
import type { SourcePlace } from "./source-place.ts";
import "./source.css";
import { useSource, type OpenedSource } from "./use-source.ts";
import { Versions } from "./versions.tsx";

interface Props {
  readonly place: SourcePlace;
  onClose(): void;
  /** Opens another place in its stead. */
  onOpen(place: SourcePlace): void;
}

/** The original beside the answer, opened at the quoted place. */
export function SourceDrawer({ place, onClose, onOpen }: Props) {
  const words = useWords();
  return (
    <Drawer
      open
      onClose={onClose}
      size="min(760px, 100vw)"
      rootClassName="source"
      title={`《${place.title}》`}
      closable={{ "aria-label": words.close }}
    >
      <Source
        key={`${place.documentId}${place.versionId ?? ""}${place.quote?.start ?? ""}`}
        place={place}
        onOpen={onOpen}
      />
    </Drawer>
  );
}

function Source({ place, onOpen }: Omit<Props, "onClose">) {
  const words = useWords();
  const [versionId, setVersionId] = useState(place.versionId);
  const { source, error } = useSource({ ...place, ...(versionId ? { versionId } : {}) });
  if (error) return <ErrorNote error={error} />;
  if (!source) return <Spin className="opening" description={words.sourceLoading} />;
  const isQuoted = place.versionId === undefined || source.shown.versionId === place.versionId;
  return (
    <>
      <p className="source-head">
        {source.shown.facts.documentNumber && <span>{source.shown.facts.documentNumber}</span>}
        <StandingChip standing={source.shown.standing} />
        {source.shown.fictional && <span className="chip sample">{words.fictional}</span>}
        {source.shown.hasOriginal && (
          <a href={originalOf(source.shown.documentId, source.shown.versionId)} download>
            {words.original}
          </a>
        )}
      </p>
      <Views source={source} quote={isQuoted ? place.quote : undefined} onVersion={setVersionId} onOpen={onOpen} />
    </>
  );
}

function Views({
  source,
  quote,
  onVersion,
  onOpen,
}: {
  source: OpenedSource;
  quote: SourcePlace["quote"];
  onVersion(id: string): void;
  onOpen(place: SourcePlace): void;
}) {
  const words = useWords();
  const { shown, versions, text, division } = source;
  const page = shown.hasOriginal && shown.mediaType === "application/pdf" ? pageOfQuote(text, quote) : undefined;
  const [shownPlace, setShownPlace] = useState<SourcePlace["quote"]>();
  const [tab, setTab] = useState(page === undefined ? "text" : "page");
  const show = (place: NonNullable<SourcePlace["quote"]>) => {
    setShownPlace(place);
    setTab("text");
  };
  const items = [
    ...(page === undefined
      ? []
      : [
          {
            key: "page",
            label: words.tabPage,
            children: <PageView source={source} quote={quote} first={page} onFail={() => setTab("text")} />,
          },
        ]),
    { key: "text", label: words.tabText, children: <CanonicalText document={text} quote={shownPlace ?? quote} /> },
    { key: "facts", label: words.tabFacts, children: <Facts shown={shown} onShow={show} /> },
    {
      key: "versions",
      label: `${words.tabVersions} ${versions.length}`,
      children: <Versions versions={versions} shown={shown} onVersion={onVersion} />,
    },
    {
      key: "division",
      label: words.tabDivision,
      children: (
        <Division
          division={division}
          document={text}
          quote={quote}
          onOpen={({ documentId, versionId, title, start, end }) =>
            onOpen({ documentId, versionId, title, quote: { start, end } })
          }
        />
      ),
    },
  ];
  return <Tabs activeKey={tab} onChange={setTab} items={items} size="small" />;
}

import { Button } from "antd";
import { useState } from "react";
import type { DocumentRow, VerticalInfo } from "../api/shapes.ts";
import { ErrorNote } from "../shell/error-note.tsx";
import type { SourcePlace } from "../source/source-place.ts";
import { useWords } from "../words/words.ts";
import { DocumentLine } from "./document-line.tsx";
import "./library.css";
import { useDocuments } from "./use-documents.ts";
import { useRemoval } from "./use-removal.tsx";

interface Props {
  readonly vertical: VerticalInfo;
  /** Raised whenever the documents have changed elsewhere. */
  readonly round: number;
  onChanged(): void;
  onOpen(place: SourcePlace): void;
  onAskAbout(title: string): void;
}

/** The documents of the vertical: how each stands, open it, ask about it, remove it. */
export function Library({ vertical, round, onChanged, onOpen, onAskAbout }: Props) {
  const words = useWords();
  const { documents, next, error, more, reload } = useDocuments(vertical.id, round);
  const removal = useRemoval(onChanged);
  const [asking, setAsking] = useState<DocumentRow>();
  const open = ({ documentId, versionId, title }: DocumentRow) => onOpen({ documentId, versionId, title });
  return (
    <section className="library" aria-labelledby="library-title">
      <div className="section-head">
        <h2 id="library-title">{words.library}</h2>
        <small>{words.libraryCount(vertical.documents)}</small>
      </div>
      <p className="samples-said">
        {vertical.usesSamples
          ? words.samplesInUse
          : vertical.collections.some(({ name }) => name === "samples") && words.samplesOff}
      </p>
      {removal.said}
      {error && <ErrorNote error={error} onRetry={reload} />}
      {documents?.length === 0 && <p className="quiet">{words.libraryEmpty}</p>}
      <ul>
        {documents
          ?.filter(({ documentId }) => documentId !== removal.heldId)
          .map((document) => (
            <DocumentLine
              key={document.documentId}
              document={document}
              isAsking={asking === document}
              onOpen={() => open(document)}
              onAskAbout={() => onAskAbout(document.title)}
              onRemove={() => setAsking(document)}
              onCancel={() => setAsking(undefined)}
              onConfirm={() => {
                setAsking(undefined);
                removal.remove(document);
              }}
            />
          ))}
      </ul>
      {next && (
        <Button size="small" onClick={more}>
          {words.libraryMore}
        </Button>
      )}
    </section>
  );
}

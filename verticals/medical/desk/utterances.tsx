import { codePoints, type SentenceSource, type Span } from "@guildhall/web";
import { useEffect, useRef } from "react";
import type { Turn } from "./turns-in.ts";
import { useDeskWords } from "./words.ts";

interface Props {
  /** Absent: the work was opened again and the consultation is not at hand. */
  readonly turns: readonly Turn[] | undefined;
  readonly lit: readonly SentenceSource[] | undefined;
}

/** What was said, turn by turn; the words that a sentence comes from are lit and brought into sight. */
export function Utterances({ turns, lit = [] }: Props) {
  const words = useDeskWords();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  }, [lit]);
  const items = lit.flatMap((source) => (source.kind === "item" ? [source.item] : []));
  const isByPerson = lit.some(({ kind }) => kind === "person");
  return (
    <section aria-labelledby="utterances-title">
      <h2 id="utterances-title">{words.utterances}</h2>
      {turns === undefined && <p className="quiet">{words.utterancesGone}</p>}
      {isByPerson && <p role="status">{words.noSource}</p>}
      {items.map((item) => (
        <p key={item} role="status">
          {words.fromItem(item)}
        </p>
      ))}
      <ol className="utterances card" ref={list}>
        {turns?.map(({ speaker, text }, index) => (
          <li key={index}>
            <b>{speaker}</b>
            <span>
              <Lit text={text} spans={lit.flatMap((each) => (isOf(each, index) ? [each] : []))} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function isOf(source: SentenceSource, utterance: number): source is Extract<SentenceSource, { kind: "utterance" }> {
  return source.kind === "utterance" && source.utterance === utterance;
}

/** A text with the words of these spans marked; spans that meet are one. */
function Lit({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const points = codePoints(text);
  const ends = [0, ...spans.flatMap(({ start, end }) => [start, end]), points.length].toSorted((a, b) => a - b);
  return ends.slice(1).map((end, index) => {
    const start = ends[index] ?? 0;
    if (start === end) return null;
    const words = points.slice(start, end);
    return spans.some((span) => span.start <= start && end <= span.end) ? <mark key={start}>{words}</mark> : words;
  });
}

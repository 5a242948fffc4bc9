import { useEffect, useState } from "react";
import { useClient } from "../api/client-context.ts";
import type { Answer, SearchResult } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import { WhyFound } from "./why-found.tsx";

/** So many passages are explained beside those that are cited. */
const LIMIT = 10;

/** Why these passages were found, on demand: the question is searched once more, this time with its reasons. */
export function Why({ answer }: { answer: Answer }) {
  const client = useClient();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<SearchResult | "failed">();

  useEffect(() => {
    if (!isOpen || found) return;
    const stopping = new AbortController();
    const { question, verticals, asOf } = answer;
    client
      .search({ question, verticals: [...verticals], asOf, limit: LIMIT, explain: true }, stopping.signal)
      .then(setFound, () => !stopping.signal.aborted && setFound("failed"));
    return () => stopping.abort();
  }, [isOpen]);

  if (answer.citations.length === 0) return null;
  return (
    <details className="why no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.why}</summary>
      {found === undefined && <p className="quiet">{words.asking}</p>}
      {found === "failed" && <p className="quiet">{words.whyFailed}</p>}
      {typeof found === "object" && <WhyFound answer={answer} found={found} />}
    </details>
  );
}

import { useEffect, useMemo, useRef } from "react";
import type { DocumentText, Span } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import { blocksOf, type Block } from "./blocks.ts";
import { codePoints } from "./code-points.ts";
import { Lit } from "./lit.tsx";
import { TableView } from "./table-view.tsx";

/** The canonical text as lines, tables and page marks, opened at the quote. */
export function CanonicalText({ document, quote }: { document: DocumentText; quote: Span | undefined }) {
  const frame = useRef<HTMLDivElement>(null);
  const text = useMemo(() => codePoints(document.text), [document]);
  const blocks = useMemo(() => blocksOf(document, text), [document, text]);

  useEffect(() => {
    // The drawer slides in for a moment; a place that is scrolled to before it stands is lost.
    const later = setTimeout(() => frame.current?.querySelector("mark")?.scrollIntoView({ block: "center" }), 250);
    return () => clearTimeout(later);
  }, [blocks, quote]);

  return (
    <div className="canonical" ref={frame}>
      {blocks.map((block) => (
        <BlockView key={`${block.kind}${block.start}`} block={block} text={text} quote={quote} />
      ))}
    </div>
  );
}

function BlockView({
  block,
  text,
  quote,
}: {
  block: Block;
  text: ReturnType<typeof codePoints>;
  quote: Span | undefined;
}) {
  const words = useWords();
  switch (block.kind) {
    case "page":
      return <p className="page-mark">{words.page(block.page)}</p>;
    case "table":
      return <TableView table={block} text={text} quote={quote} />;
    case "line":
      return (
        <p className={block.level > 0 ? `heading level-${Math.min(block.level, 3)}` : undefined}>
          <Lit span={block} text={text} quote={quote} />
        </p>
      );
  }
}

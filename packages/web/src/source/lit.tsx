import type { Span } from "../api/shapes.ts";
import { cutBy } from "./blocks.ts";
import type { CodePoints } from "./code-points.ts";

/** The words of a span, those of the quote marked. */
export function Lit({ span, text, quote }: { span: Span; text: CodePoints; quote: Span | undefined }) {
  const { before, lit, after } = cutBy(span, quote);
  const words = text.slice(lit.start, lit.end);
  return (
    <>
      {text.slice(before.start, before.end)}
      {words && <mark>{words}</mark>}
      {text.slice(after.start, after.end)}
    </>
  );
}

import type { Heading } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import type { Piece, Way } from "../first-way.ts";
import { lengthOf, pack } from "../pack.ts";

/** Headings that the format marks (Markdown, Word, HTML): one passage a heading, for texts that number nothing. */
export function headings(marked: readonly Heading[]): Way {
  return {
    name: "headings",
    title: { zh: "按文件自带的标题", en: "headings that the file marks" },
    divide(text, target) {
      const inside = marked.filter(({ start }, at) => at > 0 || start > 0);
      if (inside.length < 2)
        return {
          reason: { zh: `只有${inside.length}个标题`, en: `${inside.length} headings only` },
        };
      const points = createCodePoints(text);
      const starts = [...new Set([0, ...inside.map(({ start }) => start)])].sort((a, b) => a - b);
      return starts.flatMap((start, at): Piece[] => {
        const path = pathAt(inside, start).map((heading) => points.slice(heading.start, heading.end).trim());
        const section = points.slice(start, starts[at + 1]);
        const parts = lengthOf(section) <= target ? [section] : pack(section, target);
        return parts.map((part) => ({
          text: part,
          path,
          ...(path.length === 0 ? {} : { locator: { kind: "section", path } }),
        }));
      });
    },
  };
}

/** The heading that starts here, under those of lower level before it. */
function pathAt(marked: readonly Heading[], start: number): Heading[] {
  const path: Heading[] = [];
  for (const heading of marked) {
    if (heading.start > start) break;
    while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop();
    path.push(heading);
  }
  return path;
}

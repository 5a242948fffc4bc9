import type { Piece, Way } from "../first-way.ts";
import { lengthOf, pack } from "../pack.ts";
import { readLabel, SERIES, type Label } from "./labels.ts";

/** 一、（一）1.: notices and guides, one passage a section; a long one is cut between its sub-sections. */
export const sections: Way = {
  name: "sections",
  title: { zh: "按编号的部分", en: "numbered sections" },
  divide(text, target) {
    const lines = text.split(/(?<=\n)/);
    const labels = lines.map(readLabel);
    const [top, below] = SERIES.filter((series) => runs(labels, series));
    if (top === undefined)
      return {
        reason: {
          zh: "没有连续的一、（一）1.标题",
          en: "no headings 一、（一）1. that run without a gap",
        },
      };
    return group(lines, labels, top).flatMap((section) => toPieces(section, below, target));
  },
};

interface Section {
  readonly path: readonly string[];
  readonly lines: readonly string[];
}

/** True where the numbers of a series run 1, 2, 3, starting again at any time, with at least two of them. */
function runs(labels: readonly (Label | undefined)[], series: string): boolean {
  const numbers = labels.flatMap((label) => (label?.series === series ? [label.number] : []));
  return numbers.length >= 2 && numbers.every((number, at) => number === 1 || number === (numbers[at - 1] ?? 0) + 1);
}

/** Lines from one heading of the series to the next; an attachment is a section above them. */
function group(lines: readonly string[], labels: readonly (Label | undefined)[], series: string): Section[] {
  const found: { path: string[]; lines: string[] }[] = [];
  let attachment: string[] = [];
  lines.forEach((line, at) => {
    const label = labels[at];
    if (label?.series === "附件") attachment = [attachmentTitle(label, lines.slice(at + 1, at + 4))];
    if (label?.series === "附件") found.push({ path: attachment, lines: [line] });
    else if (label?.series === series) found.push({ path: [...attachment, label.title], lines: [line] });
    else if (found.length === 0) found.push({ path: [], lines: [line] });
    else found.at(-1)?.lines.push(line);
  });
  return found;
}

/** 附件1 with the title on the line below it. */
function attachmentTitle(label: Label, below: readonly string[]): string {
  const title = below.find((line) => line.trim() !== "")?.trim() ?? "";
  return title === "" || title.length > 60 || /[。：:]$/.test(title) ? label.title : `${label.title} ${title}`;
}

function toPieces({ path, lines }: Section, below: string | undefined, target: number): Piece[] {
  const text = lines.join("");
  if (lengthOf(text) <= target || below === undefined) return pack(text, target).map((part) => pieceOf(part, path));
  const inner = group(lines, lines.map(readLabel), below);
  return packSections(inner, target).flatMap((section) =>
    pack(section.lines.join(""), target).map((part) => pieceOf(part, [...path, ...section.path])),
  );
}

/** Puts sub-sections together up to the target; a path names one only where it stands alone. */
function packSections(inner: readonly Section[], target: number): Section[] {
  const packed: Section[] = [];
  for (const section of inner) {
    const last = packed.at(-1);
    const together = [...(last?.lines ?? []), ...section.lines];
    const isHeadOnly = last !== undefined && last.path.length === 0 && last.lines.join("").trim().length < target / 8;
    if (last !== undefined && (isHeadOnly || lengthOf(together.join("")) <= target)) {
      packed[packed.length - 1] = { path: isHeadOnly ? section.path : [], lines: together };
    } else packed.push(section);
  }
  return packed;
}

function pieceOf(text: string, path: readonly string[]): Piece {
  return { text, path, ...(path.length === 0 ? {} : { locator: { kind: "section", path } }) };
}

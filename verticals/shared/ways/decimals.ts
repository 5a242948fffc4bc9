import type { Piece, Way } from "../first-way.ts";
import { lengthOf, pack } from "../pack.ts";

/** 1 范围, 2.3 术语, 4.1.2 检测方法: the head of a section in standards and technical guidelines. */
const HEAD = /^[ \t　]*(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.、]?[ \t　]+|[、])(?=[^\s\d|])(.{1,60})$/u;
/** So many heads of two numbers and more: 1. 2. 3. alone are `sections`. */
const FEWEST = 3;

/** 1.1.1: standards and technical guidelines, one passage a section under those above it. */
export const decimals: Way = {
  name: "decimals",
  title: { zh: "按 1.1.1 编号", en: "sections numbered 1.1.1" },
  divide(text, target) {
    const lines = text.split(/(?<=\n)/);
    const heads = lines.map(headOf);
    const known = heads.filter((head) => head !== undefined);
    const deep = known.filter(({ numbers }) => numbers.length > 1).length;
    if (deep < FEWEST) return { reason: { zh: `只有${deep}个 1.1 标题`, en: `${deep} headings 1.1 only` } };
    const fault = known.findIndex(({ numbers }, at) => !follows(known[at - 1]?.numbers, numbers));
    if (fault >= 0) {
      const [before, found] = [known[fault - 1]?.label ?? "", known[fault]?.label ?? ""];
      return { reason: { zh: `${before || "篇首"}之后是${found}`, en: `${found} follows ${before || "the head"}` } };
    }
    return sectionsOf(lines, heads).flatMap((section) => toPieces(section, target));
  },
};

interface Head {
  readonly numbers: readonly number[];
  readonly label: string;
  readonly title: string;
}

interface Section {
  readonly path: readonly string[];
  readonly text: string;
}

function headOf(line: string): Head | undefined {
  const match = HEAD.exec(line.trimEnd());
  if (!match || /[。；;]$/.test(line.trimEnd())) return undefined;
  const [, label = "", title = ""] = match;
  return { numbers: label.split(".").map(Number), label, title: `${label} ${title.trim()}` };
}

/** The first part of the section before it, or the next one of it or of a section above it. */
function follows(before: readonly number[] | undefined, now: readonly number[]): boolean {
  if (before === undefined) return now.every((number) => number === 1);
  if (now.length > before.length)
    return now.length === before.length + 1 && now.at(-1) === 1 && before.every((number, at) => number === now[at]);
  return now.every((number, at) => number === (before[at] ?? 0) + (at === now.length - 1 ? 1 : 0));
}

/** A head without words of its own goes with the first section below it. */
function sectionsOf(lines: readonly string[], heads: readonly (Head | undefined)[]): Section[] {
  const found: Section[] = [];
  const above: Head[] = [];
  let lead = "";
  let own: readonly string[] = [];
  let body = "";
  const close = () => {
    if (body.trim() === "" && own.length > 0) return;
    if (lead + body !== "") found.push({ path: own, text: lead + body });
    lead = "";
  };
  for (const [at, line] of lines.entries()) {
    const head = heads[at];
    if (head === undefined) {
      body += line;
      continue;
    }
    close();
    if (body.trim() === "") lead += body;
    while ((above.at(-1)?.numbers.length ?? 0) >= head.numbers.length) above.pop();
    above.push(head);
    own = above.map(({ title }) => title);
    lead += line;
    body = "";
  }
  if (lead + body !== "") found.push({ path: own, text: lead + body });
  return found;
}

function toPieces({ path, text }: Section, target: number): Piece[] {
  const parts = lengthOf(text) <= target ? [text] : pack(text, target);
  return parts.map((part) => ({
    text: part,
    path,
    ...(path.length === 0 ? {} : { locator: { kind: "section" as const, path } }),
  }));
}

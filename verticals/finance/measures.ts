import { measures } from "./vocabulary/measures.ts";

const nameByRow = new Map(measures.flatMap(({ name, rows = [] }) => [name, ...rows].map((label) => [label, name])));
const nameByWord = new Map(
  measures.flatMap(({ name, rows = [], said = [] }) => [name, ...rows, ...said].map((word) => [word, name])),
);
/** Words by their first character, the longest first. */
const wordsByBeginning = new Map<string, string[]>();
for (const word of [...nameByWord.keys()].toSorted((a, b) => b.length - a.length)) {
  wordsByBeginning.set(word.charAt(0), [...(wordsByBeginning.get(word.charAt(0)) ?? []), word]);
}

/** The measure a row is about, by its label: 其中：营业收入, 五、净利润（净亏损以“-”号填列）. Undefined for any other row. */
export function measureOfRow(label: string): string | undefined {
  return nameByRow.get(plainLabel(label));
}

export interface FoundMeasure {
  readonly name: string;
  /** Where it stands, in the text after NFKC and in lower case. */
  readonly start: number;
  readonly end: number;
}

/** The measures a sentence or question names, the longest word at a place: 归母净利润 is not 净利润 as well. */
export function findMeasures(written: string): FoundMeasure[] {
  const text = written.normalize("NFKC").toLowerCase();
  const found: FoundMeasure[] = [];
  for (let at = 0; at < text.length;) {
    const word = wordsByBeginning
      .get(text.charAt(at))
      ?.find((each) => text.startsWith(each, at) && standsAlone(text, at, each));
    if (word !== undefined) found.push({ name: nameByWord.get(word) ?? word, start: at, end: at + word.length });
    at += word?.length ?? 1;
  }
  return found;
}

/** English words are whole words; 收入 and 收益 mean the measure only where no longer word holds them (境外收入, 投资收益率). */
function standsAlone(text: string, at: number, word: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + word.length);
  if (/^[a-z]/.test(word)) return !/[a-z]/.test(before) && !/[a-z]/.test(after);
  return (
    !/^收[入益]$/.test(word) || (!/[\p{Script=Han}]/u.test(before.replace(/[的年期度]/, "")) && !/[的占率]/.test(after))
  );
}

function plainLabel(label: string): string {
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\([^()]*\)/g, "")
    .replace(/^\s*(?:[一二三四五六七八九十]+、|\d+[.、])\s*/, "")
    .replace(/^\s*(?:其中|加|减):\s*/, "")
    .trim();
}

import { parseNumber } from "@guildhall/text";
import { medicalDesk } from "@guildhall/verticals";

/** Facts of a draft's sentence that its sources do not say: figures, sides, drugs, findings. */
export function unsupportedFacts(
  sentence: medicalDesk.DraftSentence,
  textOf: (source: medicalDesk.DraftSentence["sources"][number]) => string,
): { readonly facts: number; readonly unsupported: readonly string[] } {
  const source = sentence.sources.map(textOf).join("\n");
  const figures = [...sentence.text.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure);
  const sides = [...sentence.text.matchAll(/[左右双]|\b(?:left|right|bilateral)\b/gi)].map(([side]) => side);
  const drugs = [...medicalDesk.quotingDrugs(sentence.text).matchAll(/“([^”]{2,16})”/g)].map(([, name = ""]) => name);
  const findings = medicalDesk.mentionsIn(sentence.text).map(({ finding }) => finding.name);
  const held = new Set(medicalDesk.mentionsIn(source).map(({ finding }) => finding.name));
  const numbers = numbersIn(source);
  return {
    facts: figures.length + sides.length + drugs.length + findings.length,
    unsupported: [
      ...figures.filter((figure) => !numbers.has(Number(figure))),
      ...sides.filter((side) => !source.toLowerCase().includes(side.toLowerCase())),
      ...drugs.filter((drug) => !plain(source).includes(plain(drug))),
      ...findings.filter((finding) => !held.has(finding) && !isTopic(finding, source)),
    ],
  };
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, "");
}

/** 精神好吗 – 不太好 bears 精神差 without naming it; a temperature bears 发热. */
function isTopic(finding: string, source: string): boolean {
  const topics: Readonly<Record<string, RegExp>> = {
    精神差: /精神/,
    食欲减退: /食欲|胃口|吃饭|吃奶|饮食|吃东西|奶量|进食|appetite/i,
    睡眠差: /睡/,
    发热: /3[789]|4[0-2]|三十|体温|度/,
    尿量减少: /尿|小便/,
  };
  return topics[finding]?.test(source) ?? false;
}

/** Every number of a text by value: digits, Chinese numerals, 三十八度九, 一百三十六八十四. */
function numbersIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (value: number | undefined): void => {
    if (value !== undefined) found.add(value);
  };
  for (const [digits] of text.matchAll(/\d+(?:\.\d+)?/g)) add(Number(digits));
  for (const match of text.matchAll(
    /([0-9]+|[三四]十[一二三四五六七八九]?)(?:[度点.．。℃]+)([0-9]|[一二三四五六七八九半])/g,
  )) {
    const tenth = match[2] === "半" ? 5 : Number(match[2]) || (parseNumber(match[2] ?? "") ?? 0);
    add((parseNumber(match[1] ?? "") ?? Number.NaN) + tenth / 10);
  }
  // 九点六, 零点五
  for (const [, whole = "", digits = ""] of text.matchAll(
    /([零一二三四五六七八九十百]+)点([零一二三四五六七八九]+)/g,
  )) {
    const places = Array.from(digits, (digit) => parseNumber(digit) ?? "").join("");
    add(Number(`${parseNumber(whole) ?? ""}.${places}`));
  }
  for (const [words] of text.matchAll(/[零一二两三四五六七八九十百千]+/g)) {
    for (let start = 0; start < words.length; start += 1) {
      for (let end = start + 1; end <= words.length; end += 1) add(parseNumber(words.slice(start, end)));
    }
  }
  return found;
}

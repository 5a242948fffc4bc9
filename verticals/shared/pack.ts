import { createCodePoints, sentences } from "@guildhall/text";

/**
 * Cuts a text into parts of about `target` code points that together are the text again. A part ends with a paragraph,
 * where that is too long with a sentence; only a sentence longer than twice the target is cut inside, at a comma if it has one.
 */
export function pack(text: string, target: number): string[] {
  const units = paragraphs(text).flatMap((paragraph) => fitting(paragraph, target));
  return withoutScrap(
    units.reduce<string[]>((parts, unit) => joined(parts, unit, target), []),
    target,
  );
}

/** The number of code points of a text. */
export function lengthOf(text: string): number {
  return createCodePoints(text).length;
}

/** A line that announces a list (应当具备下列条件：) stays with what follows; a part far under the target takes a unit more. */
function joined(parts: string[], unit: string, target: number): string[] {
  const last = parts.at(-1);
  if (last === undefined) return [unit];
  const together = lengthOf(last) + lengthOf(unit);
  const belongs = /[：:]\s*$/.test(last.slice(-40)) || lengthOf(last) < target / 4 || unit.trim() === "";
  if (together <= target || (belongs && together <= 2 * target)) parts[parts.length - 1] = last + unit;
  else parts.push(unit);
  return parts;
}

/** A few words left at the end go to the part before them. */
function withoutScrap(parts: string[], target: number): string[] {
  const [before, scrap] = parts.slice(-2);
  const isScrap =
    before !== undefined &&
    scrap !== undefined &&
    lengthOf(scrap) < target / 8 &&
    lengthOf(before + scrap) <= 2 * target;
  return isScrap ? [...parts.slice(0, -2), before + scrap] : parts;
}

/** Sentences of one line, or of a line that goes on, together; every part keeps the white space after it. */
function paragraphs(text: string): string[] {
  const found: string[] = [];
  const sentencesOfLine: string[] = [];
  for (const sentence of withSpaceAfter(text)) {
    sentencesOfLine.push(sentence);
    if (/\n[ \t　]*$/.test(sentence)) found.push(sentencesOfLine.splice(0).join(""));
  }
  return sentencesOfLine.length === 0 ? found : [...found, sentencesOfLine.join("")];
}

function fitting(paragraph: string, target: number): string[] {
  if (lengthOf(paragraph) <= 2 * target) return [paragraph];
  return withSpaceAfter(paragraph).flatMap((sentence) =>
    lengthOf(sentence) <= 2 * target ? [sentence] : clauses(sentence, target),
  );
}

function withSpaceAfter(text: string): string[] {
  const points = createCodePoints(text);
  const spans = sentences(text);
  if (spans.length === 0) return text === "" ? [] : [text];
  return spans.map((_, at) => points.slice(at === 0 ? 0 : (spans[at]?.start ?? 0), spans[at + 1]?.start));
}

function clauses(sentence: string, target: number): string[] {
  return sentence
    .split(/(?<=[；;，,、>|])/)
    .flatMap((clause) => (lengthOf(clause) <= target ? [clause] : hardCut(clause, target)));
}

/** 第十二条第二款第（一）项: never cut inside. */
const REFERENCE =
  /第[ 　]{0,2}[0-9零〇一二三四五六七八九十百千]{1,8}[ 　]{0,2}条(?:之[一二三四五六七八九十]{1,3})?(?:第[0-9一二三四五六七八九十]{1,3}款)?(?:第?[（(]?[0-9一二三四五六七八九十]{1,3}[)）]?项)?(?:第[0-9一二三四五六七八九十]{1,3}目)?/g;

function hardCut(text: string, target: number): string[] {
  const points = createCodePoints(text);
  const references = [...text.matchAll(REFERENCE)].map((match) =>
    points.span(match.index, match.index + match[0].length),
  );
  const parts: string[] = [];
  for (let start = 0; start < points.length;) {
    const wanted = start + target;
    const inside = references.find((reference) => reference.start < wanted && wanted < reference.end);
    const end = inside !== undefined && inside.start > start ? inside.start : wanted;
    parts.push(points.slice(start, end));
    start = end;
  }
  return parts;
}

import { type Slot, type SlotKind, slotsIn } from "../conversation/slots.ts";

/** Things of one kind that a question asks about one beside the other: 甲公司和乙公司, 2020—2022年. */
export interface QuestionPart {
  readonly kind: SlotKind | "topic";
  readonly values: readonly string[];
  /** UTF-16 units of the question: the whole enumeration. */
  readonly start: number;
  readonly end: number;
}

const JOINED = /^\s*(?:、|，|,|和|与|及|以及|或|同|跟|对比|相比|and|or|vs\.?|versus)\s*$/iu;
const RANGE = /(?<!\d)((?:19|20)\d{2})\s*年?度?\s*(?:—|–|-|~|～|至|到|to)\s*((?:19|20)\d{2})(\s*年度?)?/gu;
/** 营业收入和净利润分别是多少 */
const TOPICS =
  /([\p{Script=Han}]{2,10}(?:、[\p{Script=Han}]{2,10})*(?:和|与|及|以及|、)[\p{Script=Han}]{2,10}?)(?=分别|各(?:是|为|有)|是多少|有多少)/gu;
/** The longest range of years that is taken apart. */
const MOST_YEARS = 10;

/** The enumerations of a question: things of one kind joined by nothing but a comma or an “and”, ranges of years, topics. */
export function partsOfQuestion(question: string): readonly QuestionPart[] {
  const ranges = rangesIn(question);
  const named = enumerated(
    question,
    slotsIn(question).filter(({ start, end }) => ranges.every((range) => end <= range.start || start >= range.end)),
  );
  const known = [...ranges, ...named];
  const topics = topicsIn(question).filter(({ start, end }) =>
    [...known, ...slotsIn(question)].every((part) => end <= part.start || start >= part.end),
  );
  return [...known, ...topics].toSorted((left, right) => left.start - right.start);
}

function rangesIn(question: string): readonly QuestionPart[] {
  return [...question.matchAll(RANGE)].flatMap((match) => {
    const [from, to] = [Number(match[1]), Number(match[2])];
    if (to <= from || to - from >= MOST_YEARS) return [];
    const unit = match[3] === undefined && !/[\p{Script=Han}]/u.test(question) ? "" : "年";
    const values = Array.from({ length: to - from + 1 }, (_, index) => `${from + index}${unit}`);
    return [{ kind: "period", values, start: match.index, end: match.index + match[0].length } as const];
  });
}

function enumerated(question: string, slots: readonly Slot[]): readonly QuestionPart[] {
  const parts: { kind: SlotKind; values: string[]; start: number; end: number }[] = [];
  for (const { kind, text, start, end } of slots) {
    const last = parts.at(-1);
    const isJoined = last?.kind === kind && JOINED.test(question.slice(last.end, start));
    if (last && isJoined) {
      last.values.push(text);
      last.end = end;
    } else parts.push({ kind, values: [text], start, end });
  }
  return parts.filter(({ values }) => new Set(values).size > 1);
}

function topicsIn(question: string): readonly QuestionPart[] {
  return [...question.matchAll(TOPICS)].flatMap(({ 0: matched, index }) => {
    const joined = matched.slice(Math.max(matched.lastIndexOf("的"), matched.lastIndexOf("年")) + 1);
    const start = index + matched.length - joined.length;
    const values = joined.split(/、|以及|和|与|及/u).filter((value) => value.length > 1);
    return values.length > 1 ? [{ kind: "topic", values, start, end: start + joined.length } as const] : [];
  });
}

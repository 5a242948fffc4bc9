import { mentionsIn } from "../../dialogue/mentions.ts";
import { type Clause, clausesOf } from "../../dialogue/clauses.ts";

import type { Stand } from "../../dialogue/overview.ts";
import { spoken, tells, type Utterance } from "../../dialogue/utterance.ts";
import type { DraftSentence, Source } from "./draft.ts";
import { isCourtesy } from "./courtesy.ts";
import { spanOf, sourcesOnce } from "./line.ts";
import { plainWords } from "./plain-words.ts";

/** 主诉 is no longer than this by common practice. */
const LONGEST = 20;
const MOST = 3;
const DURATION =
  /(?:(?:有|已经|大概|差不多|将近|快)?(?:[0-9]+|[大小]半|[一二两三四五六七八九十半几]+)(?:多|来|余)?(?:个)?(?:多|半|来)?(?:小时|天|日|周|星期|礼拜|个?月|年|晚上?)(?:多|了|余)*|(?:for |since |about |past |last )+(?:the |a |an |past |last |about |couple of |few )*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several)? ?(?:day|week|month|year|hour)s?)/;
const HOW_LONG = /多久|几天|多长时间|how long|when did/i;
/** 昨天晚上开始的. */
const DAYS_AGO: Readonly<Record<string, string>> = { 昨天: "1天", 前天: "2天", 大前天: "3天" };
const BEGAN = /(?:昨|大?前)天(?:早上|上午|中午|下午|晚上|夜里|半夜)?(?=(?:就|才)?开始)/;
const SINCE = /(?:昨晚|昨天|前天|大前天|今天|今早|今晚|上周|上个月|刚才|早上)/;

/**
 * 主诉: what the patient came for, in his order, and since when where he said so. Where he names nothing that hurts
 * (要求拆线), his own first words in quotation marks.
 */
export function complaint(utterances: readonly Utterance[], stands: readonly Stand[]): readonly DraftSentence[] {
  const told = stands
    .filter(({ status }) => status === "present")
    .flatMap(({ finding, told: all }) =>
      all
        .filter(isNow)
        .slice(0, 1)
        .map((first) => ({ finding, first })),
    )
    .toSorted((a, b) => a.first.said.utterance - b.first.said.utterance || a.first.said.start - b.first.said.start);
  const symptoms = told.filter(({ finding }) => finding.kind === "symptom");
  const main = symptoms[0] ?? told[0];
  if (main === undefined || opensOtherwise(utterances, main.first.said.utterance)) return quoted(utterances);
  const at = main.first.said.utterance;
  const isEnglish = !/\p{Script=Han}/u.test(utterances[at]?.text ?? "");
  const beside = symptoms
    .filter(({ first }) => first !== main.first && first.said.utterance <= at + 1)
    .slice(0, MOST - 1);
  const parts = [main, ...beside].map(({ finding, first }, order): Named => {
    const since = sinceWhen(utterances, first, order === 0);
    const own = first.question ? [first.question, first.said] : [first.said];
    return {
      name: isEnglish ? finding.english : finding.name,
      since: since?.text ?? "",
      sources: [...own, ...(since?.sources ?? [])],
    };
  });
  const fitting = parts.filter(
    (_, order) => isEnglish || order === 0 || written(parts.slice(0, order + 1)).length <= LONGEST,
  );
  return [
    {
      text: isEnglish ? writtenInEnglish(fitting) : `${written(fitting)}。`,
      support: "supported",
      sources: sourcesOnce(fitting.flatMap(({ sources }) => sources)),
    },
  ];
}

interface Named {
  readonly name: string;
  readonly since: string;
  readonly sources: readonly Source[];
}

/** 咳嗽5天，胸痛2天; 发热、咳嗽3天 where one duration was said of both. */
function written(parts: readonly Named[]): string {
  return parts
    .map(({ name, since }, at) => `${name}${since}${at + 1 < parts.length ? (since === "" ? "、" : "，") : ""}`)
    .join("");
}

function writtenInEnglish(parts: readonly Named[]): string {
  const words = parts.map(({ name, since }) => (since === "" ? name : `${name} ${since.toLowerCase()}`)).join(", ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The patient came with other words, and named this only later on. */
function opensOtherwise(utterances: readonly Utterance[], at: number): boolean {
  const before = utterances.filter((utterance) => utterance.index < at && tells(utterance) && isSubstantial(utterance));
  return before.length > 1;
}

function isSubstantial(utterance: Utterance): boolean {
  return clausesOf(utterance).some(({ text }) => !isCourtesy(text) && text.trim().length >= 4);
}

function isNow({ status, subject, isPast }: Stand["told"][number]): boolean {
  return status === "present" && subject === "patient" && !isPast;
}

/** How long it lasts: said in its clause or the next one, else (for the first finding) in answer to 多久了. */
function sinceWhen(
  utterances: readonly Utterance[],
  { said }: Stand["told"][number],
  isFirst: boolean,
): { readonly text: string; readonly sources: readonly Source[] } | undefined {
  const utterance = utterances[said.utterance];
  if (utterance === undefined) return undefined;
  const clauses = clausesOf(utterance);
  const at = clauses.findIndex((clause) => spoken(utterance, clause.start, clause.end).start === said.start);
  const beside =
    at < 0
      ? []
      : clauses.slice(at, at + 3).filter((clause, order) => order === 0 || mentionsIn(clause.text).length < 2);
  const here =
    firstDuration(utterance, isFirst ? beside : beside.slice(0, 1), DURATION) ??
    (isFirst ? firstDuration(utterance, beside, BEGAN) : undefined);
  if (here !== undefined || !isFirst) return here;
  const asked = utterances.find(
    ({ text, index, speaker }) => speaker === "doctor" && index > said.utterance && HOW_LONG.test(text),
  );
  if (asked === undefined) return undefined;
  for (const answer of utterances.slice(asked.index + 1, asked.index + 3).filter(tells)) {
    const found = firstDuration(answer, clausesOf(answer), DURATION) ?? firstDuration(answer, clausesOf(answer), SINCE);
    if (found !== undefined) return { ...found, sources: [spanOf(asked, clausesOf(asked)), ...found.sources] };
  }
  return undefined;
}

function firstDuration(utterance: Utterance, clauses: readonly Clause[], pattern: RegExp) {
  for (const clause of clauses) {
    const match = pattern.exec(clause.text);
    if (match === null || isAge(clause, match)) continue;
    const start = clause.start + match.index;
    const days = pattern === BEGAN ? DAYS_AGO[match[0].replace(/天.*/, "天")] : undefined;
    const text = days ?? plainWords(match[0].replace(/^(?:有|已经|大概|差不多|将近|快|这)+/, "")).replace(/了$/, "");
    return { text, sources: [spoken(utterance, start, start + match[0].length)] };
  }
  return undefined;
}

function isAge({ text }: Clause, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length);
  const before = text.slice(0, match.index);
  return (
    /^(?:的|大)?(?:宝宝|孩子|婴儿|女儿|儿子|小孩|大)|^半?岁/.test(after) ||
    /(?:宝宝|孩子|婴儿|女儿|儿子|小孩|今年|刚满|才|每|一天|隔)$/.test(before)
  );
}

/** How somebody is, and nothing that he came for. */
const IS_WELL =
  /^(?:还行|还好|挺好|好多了|比上次好)|^(?:i'm |i am |doing |pretty |very |much )*(?:good|well|fine|okay|better|all right)\b/i;

function quoted(utterances: readonly Utterance[]): readonly DraftSentence[] {
  for (const utterance of utterances.filter(tells)) {
    const [first] = clausesOf(utterance).filter(
      ({ text }) => !isCourtesy(text) && !IS_WELL.test(text.trim()) && text.trim().length >= 4,
    );
    if (first === undefined) continue;
    const isEnglish = !/\p{Script=Han}/u.test(first.text);
    const said = first.text.trim();
    const words = isEnglish ? said : [...said].slice(0, LONGEST).join("");
    return [
      { text: `“${words}”${isEnglish ? "." : "。"}`, support: "verbatim", sources: [spanOf(utterance, [first])] },
    ];
  }
  return [];
}

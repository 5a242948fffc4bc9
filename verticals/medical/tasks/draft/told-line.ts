import type { Clause } from "../../dialogue/clauses.ts";
import { mentionsIn } from "../../dialogue/mentions.ts";
import type { Stand } from "../../dialogue/overview.ts";
import { askedBy, questionOf } from "./asked.ts";
import { type Line, type Part, spanOf, sourcesOnce } from "./line.ts";
import { inRecordWords, quotingDiagnoses, quotingDrugs } from "./plain-words.ts";

/** What stands around the clauses of an answer. */
interface Around {
  readonly question: Clause | undefined;
  /** What was told last before the question. */
  readonly before: Clause | undefined;
  readonly stands: readonly Stand[];
}

/** One sentence of a record: clauses of a turn in the words of records, behind what they are an answer to. */
export function toldLine(part: Part, clauses: readonly Clause[], item: string | undefined, around: Around): Line {
  const [first] = clauses;
  const isEnglish = !clauses.some(({ text }) => /\p{Script=Han}/u.test(text));
  const said = isEnglish ? inWords(inSentences(clauses)) : clauses.map(({ text }) => inWords(text)).join("，");
  const label = labelOf(part, clauses, isEnglish ? undefined : item, around);
  const spans = first === undefined ? [] : [spanOf(first.utterance, clauses)];
  return {
    part,
    text: `${label.text}${said}${isEnglish ? "." : "。"}`,
    support: "supported",
    sources: sourcesOnce([...label.sources, ...spans]),
  };
}

/** English clauses as they were said: what ended a sentence ends it. */
function inSentences(clauses: readonly Clause[]): string {
  return clauses
    .map(({ text, mark }, at) => text.trim() + (at === clauses.length - 1 ? "" : /[.!?;]/.test(mark) ? ". " : ", "))
    .join("");
}

function inWords(text: string): string {
  const mentions = mentionsIn(text);
  return quotingDrugs(quotingDiagnoses(inRecordWords(text, mentions), mentions));
}

type Label = Pick<Line, "text" | "sources">;
const NONE: Label = { text: "", sources: [] };

function labelOf(
  part: Part,
  clauses: readonly Clause[],
  item: string | undefined,
  { question, before, stands }: Around,
): Label {
  const asked = question && spanOf(question.utterance, askedBy(question));
  if (part !== "illness" && part !== "results" && item !== undefined) {
    const isBareFigure = part === "personal" && /^(?:\d|[一二三四五六七八九十])/.test(clauses[0]?.text.trim() ?? "");
    const told = isBareFigure && question ? questionOf(clauses, question, stands) : "";
    return { text: `${item}${ofDisease(item, clauses, question)}：${told}`, sources: asked ? [asked] : [] };
  }
  if (question === undefined || asked === undefined) return NONE;
  const isEnglish = !/\p{Script=Han}/u.test(question.text);
  const text = part === "illness" || isEnglish ? questionOf(clauses, question, stands) : "";
  if (text === "") return NONE;
  const isBare =
    before !== undefined && /^(?:是|大概|有)?(?:多少|几次|多久|多大|哪里|怎么样)(?:呢|了|啊)?：$/.test(text);
  return isBare
    ? { text: `${inWords(before.text)}，${text}`, sources: [spanOf(before.utterance, [before]), asked] }
    : { text, sources: [asked] };
}

/** 家里有人高血压吗？ – 我妈有: of the disease that the question names, where the answer names none. */
function ofDisease(item: string, clauses: readonly Clause[], question: Clause | undefined): string {
  if (
    question === undefined ||
    !/^(?:家族史|疾病史)$/.test(item) ||
    clauses.some(({ text }) => mentionsIn(text).length > 0)
  )
    return "";
  const [asked, ...more] = mentionsIn(question.text).filter(({ finding }) => finding.kind === "disease");
  return asked === undefined || more.length > 0 || asked.finding.name === "过敏" ? "" : `（${asked.finding.name}）`;
}

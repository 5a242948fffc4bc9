import type { Finding } from "../vocabulary/findings/finding.ts";
import { findings } from "../vocabulary/findings/findings.ts";
import { type Answer, answerIn } from "./answers.ts";
import type { Clause } from "./clauses.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { isAboutOthers } from "./standing.ts";
import { EARLIER, type Told } from "./told.ts";
import { topics } from "./topics.ts";
import { spoken } from "./utterance.ts";

/** A question of the doctor that waits for its answer. */
export interface Question {
  readonly clause: Clause;
  readonly findings: readonly Finding[];
  /** It names a topic and no finding: 精神好吗. */
  readonly isTopic: boolean;
}

/** The questions of a turn: a clause each that names findings, a topic, or anything else (那几次了). */
export function questionsIn(
  clauses: readonly Clause[],
  asked: readonly { readonly clause: Clause; readonly mention: Mention }[],
): readonly Question[] {
  return clauses.flatMap((clause): Question[] => {
    const named = asked.filter((each) => each.clause === clause).map(({ mention }) => mention.finding);
    if (named.length > 0) return [{ clause, findings: named, isTopic: false }];
    if (!clause.isQuestion) return [];
    const meant = topics.filter((topic) => topic.asked.test(clause.text)).map(({ finding }) => finding);
    return [{ clause, findings: findings.filter(({ name }) => meant.includes(name)), isTopic: true }];
  });
}

/**
 * Gives a turn to the questions that wait. What it names itself answers for what it names. A short answer at its head
 * answers the last turn of questions: 没有 all of them, anything else the last one only; 有 to 有没有甲或者乙 says
 * neither. Whatever is not clear stays uncertain.
 */
export function resolve(
  waiting: readonly Question[],
  clauses: readonly Clause[],
  named: ReadonlySet<Finding>,
): { readonly answered: readonly Told[]; readonly left: readonly Question[] } {
  const answered: Told[] = [];
  const first = clauses[0];
  const echo = first === undefined ? undefined : echoed(first.text, waiting);
  const stated = first === undefined || isOfItself(first) ? undefined : answerIn(first.text);
  const answer = stated ?? (echo && "yes");
  const meant =
    first === undefined || answer === undefined
      ? []
      : stated === undefined && echo
        ? [echo]
        : meantBy(answer, first, clauses, waiting);
  const supposed = first === undefined ? [] : waiting.filter((question) => isSupposedBy(question, first));
  const left = waiting.flatMap((question): Question[] => {
    const open = question.findings.filter((finding) => !named.has(finding));
    if (first !== undefined && answer !== undefined && meant.includes(question)) {
      const status = statusBy(answer, question, open.length < question.findings.length);
      answered.push(...open.map((finding) => toldOf(question, finding, status, first)));
      return [];
    }
    if (first !== undefined && answer === undefined && supposed.includes(question)) {
      answered.push(...open.map((finding) => toldOf(question, finding, "present", first)));
      return [];
    }
    return [{ ...question, findings: open }];
  });
  return { answered, left };
}

/** No vomiting: a no that names what it denies, and not the rest that was asked. */
function isOfItself({ text }: Clause): boolean {
  return !/\p{Script=Han}/u.test(text) && mentionsIn(text).length > 0;
}

/** 不频，也不急 to 尿频尿急吗: each denies what it names by its last word. */
export function deniedByAWord(clauses: readonly Clause[], waiting: readonly Question[]): readonly Told[] {
  return clauses.flatMap((clause) => {
    const word = /^(?:也|都|还|就|倒)?不(\p{Script=Han})(?:的|了|呀|啊)?$/u.exec(clause.text.trim())?.[1];
    if (word === undefined || answerIn(clause.text) === "no") return [];
    const asked = waiting.find((question) => question.findings.some(({ name }) => name.endsWith(word)));
    return (asked?.findings ?? [])
      .filter(({ name }) => name.endsWith(word))
      .flatMap((finding) => (asked === undefined ? [] : [toldOf(asked, finding, "absent", clause)]));
  });
}

/** The question that a word repeats: 鼻子堵不堵, 头疼吗 – 堵, 疼. */
function echoed(text: string, waiting: readonly Question[]): Question | undefined {
  const said = text.trim();
  const forms = [`${said}不${said}`, `${said}没${said}`, ...(/^[疼痛痒堵胀麻]$/.test(said) ? [`${said}吗`] : [])];
  const lastTurn = waiting.at(-1)?.clause.utterance;
  return said.length > 2
    ? undefined
    : waiting.findLast(
        ({ clause }) => clause.utterance === lastTurn && forms.some((form) => clause.text.includes(form)),
      );
}

/** 咳嗽几天了, 痰多吗: asks of something that is taken to be there. */
const OF_DEGREE = /几[天日次个周]|多久|多长|多少[天次]|什么时候|厉害|严重|明显|频繁|多吗|多不多|一声|白天|晚上/;
const MEASURED =
  /[0-9一二两三四五六七八九十半几][几多来]?(?:个)?(?:天|日|次|周|月|星期|小时|晚|回|遍|声|年)|厉害|严重|明显|偶尔|白天|晚上|早上|今天|昨天|昨晚|前天|刚|一直/;

/** The next turn measures what was asked: it is there. */
function isSupposedBy({ clause, findings: asked, isTopic }: Question, first: Clause): boolean {
  if (isTopic || asked.length !== 1 || first.utterance.index !== clause.utterance.index + 1) return false;
  const namesOther = mentionsIn(first.text).some(({ finding }) => !asked.includes(finding));
  return !namesOther && OF_DEGREE.test(clause.text) && MEASURED.test(first.text);
}

/** What nobody answered is not known. */
export function unanswered(waiting: readonly Question[]): readonly Told[] {
  return waiting
    .filter(({ isTopic }) => !isTopic)
    .flatMap((question) => question.findings.map((finding) => toldOf(question, finding, "uncertain", undefined)));
}

const COURTESY = /谢谢|好的|知道了|明白|ok|thank/i;

function meantBy(
  answer: Answer,
  first: Clause,
  clauses: readonly Clause[],
  waiting: readonly Question[],
): readonly Question[] {
  const lastTurn = waiting.at(-1)?.clause.utterance.index ?? -1;
  const ofLastTurn = waiting.filter(({ clause }) => clause.utterance.index === lastTurn);
  if (answer === "no" || /都/.test(first.text)) return ofLastTurn;
  const isCourteous = clauses.some(({ text }) => COURTESY.test(text));
  const isNext = first.utterance.index === lastTurn + 1;
  const isNod = /^[嗯恩哦噢呃额]+$/.test(first.text.trim());
  if (isCourteous || (answer === "yes" && !isNext) || (isNod && ofLastTurn.length > 1)) return [];
  return ofLastTurn.slice(-1);
}

const ASKS_FOR_GOOD = /好吗|好么|好不好|正常|可以吗|怎么样|怎样|如何|行吗|还行|is .*(?:good|normal|okay)/;
const ALL_AT_ONCE = /是不是|是吗|对吗|都/;

function statusBy(answer: Answer, { clause, findings: asked, isTopic }: Question, isPartly: boolean): Told["status"] {
  const isForGood = isTopic && ASKS_FOR_GOOD.test(clause.text);
  switch (answer) {
    case "unsure":
      return "uncertain";
    case "fine":
      return isTopic ? "absent" : "uncertain";
    case "poor":
      return isTopic ? "present" : "uncertain";
    case "no":
      return isTopic || OF_DEGREE.test(clause.text) ? "uncertain" : "absent";
    case "yes":
      if (isForGood) return "absent";
      return isTopic || isPartly || (asked.length > 1 && !ALL_AT_ONCE.test(clause.text)) ? "uncertain" : "present";
  }
}

function toldOf(question: Question, finding: Finding, status: Told["status"], answer: Clause | undefined): Told {
  const { clause, isTopic } = question;
  const asked = spoken(clause.utterance, clause.start, clause.end);
  return {
    finding,
    status,
    subject: isAboutOthers(clause.text) ? "relative" : "patient",
    isPast: EARLIER.test(clause.text),
    isNamed: !isTopic,
    isForATime: false,
    words: answer?.text ?? clause.text,
    said: answer === undefined ? asked : spoken(answer.utterance, answer.start, answer.end),
    ...(answer === undefined ? {} : { question: asked }),
  };
}

import type { Answer, Citation, Message, Notice, Question, ResearchStep, Vertical } from "@guildhall/core";
import { ask, type AskPorts } from "../ask.ts";
import { askedAs, frameOf } from "../frame.ts";
import { createStopwatch } from "../stopwatch.ts";
import { createGate, showAnswer } from "../writing/gate.ts";
import { plan, type SubQuestion } from "./plan.ts";

/** Questions that one question may be taken apart into. */
const MOST = 24;
/** Asked at a time. */
const AT_ONCE = 4;

/**
 * A question of several parts: taken apart by rule, each part asked on its own, and the answers put together with every
 * part in the record. What one part lacks is said of that part and takes nothing from the others.
 */
export async function research(question: Question, verticals: readonly Vertical[], ports: AskPorts): Promise<Answer> {
  const parts = plan(question.text);
  const [first] = parts;
  if (!first || parts.length === 1) return ask(question, verticals, ports);
  if (parts.length > MOST) {
    const frame = frameOf(
      question,
      ports,
      createStopwatch(() => ports.clock.now().getTime(), ports),
    );
    return frame("clarification", { message: tooMany(parts.length) });
  }
  const { asked: _, ...alone } = question;
  const gate = ports.onRelease && createGate(ports.onRelease);
  const answers: (Answer | undefined)[] = parts.map(() => undefined);
  /** The answers of the first parts, as far as none is missing. */
  const ready = (): readonly Answer[] => {
    const open = answers.indexOf(undefined);
    return answers.slice(0, open < 0 ? answers.length : open).filter((answer) => answer !== undefined);
  };
  for (let from = 0; from < parts.length; from += AT_ONCE) {
    const asking = parts.slice(from, from + AT_ONCE).map(async ({ text }, at) => {
      answers[from + at] = await ask({ ...alone, text }, verticals, withoutSteps(ports));
      // what is done is read while the rest is looked for
      if (gate && ready().length > 0) showAnswer(together(question, parts, ready(), ports), gate);
    });
    await Promise.all(asking);
    ports.onStep?.("research");
  }
  return together(question, parts, ready(), ports);
}

function withoutSteps({ onStep: _, onRelease: __, ...ports }: AskPorts): AskPorts {
  return ports;
}

/** One answer from those of the parts; the ids of citations are counted anew. */
function together(
  question: Question,
  parts: readonly SubQuestion[],
  answers: readonly Answer[],
  { newId }: AskPorts,
): Answer {
  const [first] = answers;
  if (!first) throw new Error("a plan has at least one part");
  const answered = answers.filter(({ status }) => status === "answered");
  const citations: Citation[] = [];
  const sentences: Answer["sentences"][number][] = [];
  const steps: ResearchStep[] = [];
  for (const [index, answer] of answers.entries()) {
    const renamed = new Map(answer.citations.map((citation) => [citation.id, cited(citation, citations)]));
    const { text, about } = parts[index] ?? { text: answer.question, about: [] };
    steps.push({
      question: text,
      about,
      status: answer.status,
      sentences: answer.sentences.map((_, at) => sentences.length + at),
      ...(answer.message && { message: answer.message }),
    });
    sentences.push(
      ...answer.sentences.map((sentence) => ({
        ...sentence,
        citations: sentence.citations.map((id) => renamed.get(id) ?? id),
      })),
    );
  }
  const base = answered[0] ?? first;
  return {
    ...base,
    ...askedAs(question),
    sentences,
    citations,
    notices: [...distinct(answers.flatMap(({ notices }) => notices)), ...unanswered(steps)],
    guards: distinct(answers.flatMap(({ guards }) => guards)),
    usage: {
      inputTokens: sum(answers, ({ usage }) => usage.inputTokens),
      outputTokens: sum(answers, ({ usage }) => usage.outputTokens),
    },
    timings: { total: sum(answers, ({ timings }) => timings["total"] ?? 0) },
    label: answered.find(({ label }) => label.provenance === "generated")?.label ?? base.label,
    research: steps,
    auditId: newId(),
  };
}

/** The id of a citation among all; the same words are cited once. */
function cited(citation: Citation, citations: Citation[]): string {
  const { versionId, start, end } = citation;
  const known = citations.find((each) => each.versionId === versionId && each.start === start && each.end === end);
  if (known) return known.id;
  const id = `c${citations.length + 1}`;
  citations.push({ ...citation, id });
  return id;
}

/** A notice for every part that has no answer, unless no part has one. */
function unanswered(steps: readonly ResearchStep[]): readonly Notice[] {
  const left = steps.filter(({ status }) => status !== "answered");
  if (left.length === steps.length) return [];
  return left.map(({ question, message }) => ({
    kind: "unanswered_part",
    zh: `“${question}”没有答案：${message?.zh ?? ""}`,
    en: `“${question}” has no answer: ${message?.en ?? ""}`,
  }));
}

function tooMany(count: number): Message {
  return {
    zh: `这个问题拆开后有 ${count} 个小问题，一次最多 ${MOST} 个。请减少公司、年份或项目后再问。`,
    en: `This question comes apart into ${count}; ${MOST} at a time are the most. Name fewer companies, years or topics.`,
  };
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function sum(answers: readonly Answer[], of: (answer: Answer) => number): number {
  return answers.reduce((total, answer) => total + of(answer), 0);
}

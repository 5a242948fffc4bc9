import type { Answer, BaseModel, Labelling, Message, NewId, Question, Vertical } from "@guildhall/core";
import { compose } from "@guildhall/compose";
import { isBlocked, withoutPayloads } from "@guildhall/guard";
import { nothingFound } from "./answerable.ts";
import { coveringFor } from "./covering.ts";
import { evidence } from "./evidence.ts";
import { frameOf } from "./frame.ts";
import { grounded } from "./grounded.ts";
import { draftJudged, questionVerdicts } from "./guarded.ts";
import { insteadNotice } from "./instead-notice.ts";
import { noticesFor } from "./notices.ts";
import { promptStaysInside } from "./prompt-stays-inside.ts";
import { withReferences } from "./references.ts";
import { type PortsAcross, retrieveAcross } from "./retrieve-across.ts";
import { searched } from "./searched.ts";
import { createStopwatch } from "./stopwatch.ts";
import { tradeRules } from "./trade-rules.ts";
import { withThoseAround } from "./those-around.ts";
import { whichDay } from "./which-day.ts";

export interface AskPorts extends PortsAcross {
  readonly model: BaseModel;
  readonly newId: NewId;
  /** Absent: as usual. */
  readonly labelling?: Labelling;
  /** Told after each step. */
  readonly onStep?: (step: string) => void;
  /** Ends the work after the step in which nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

/** Quoted sentences at most, and their characters together. */
const LIMITS = { sentences: 3, characters: 200 };
/** Passages looked at for an answer. */
const PASSAGES = 12;

/**
 * One question, one answer of exactly one status: may it be asked? → is it ours? → of which day? → retrieve → can it be answered? → compose → guard → answer.
 * What cannot be supported does not leave.
 */
export async function ask(question: Question, verticals: readonly Vertical[], ports: AskPorts): Promise<Answer> {
  const stopwatch = createStopwatch(() => ports.clock.now().getTime(), ports);
  const frame = frameOf(question, ports, stopwatch);
  const asked = questionVerdicts(question, verticals);
  const refusal = asked.find(({ verdict }) => verdict === "block");
  const foreign = outOfScope(question, verticals);
  // Nobody is accused who asks what is answered to nobody here.
  if (refusal && !(foreign && refusal.next === "redirect")) {
    const { reason: message, next } = refusal;
    return frame("refused", { guards: asked, message, ...(next && { next }) });
  }
  if (foreign) return frame("out_of_scope", { message: foreign });
  const undated = whichDay(question, verticals);
  if (undated) return frame("clarification", { message: undated });

  const results = await retrieveAcross(question, verticals, ports, PASSAGES);
  stopwatch.lap("retrieve");
  const { passages, missing, which } = await evidence(question, results, ports);
  stopwatch.lap("decide");
  if (which) return frame("clarification", { message: which });
  if (passages.length === 0) {
    return frame("not_found", { message: missing, searched: await searched(results, question, ports) });
  }

  const terms = results.flatMap(({ retrieved }) => [...retrieved.understood.asked.values()].flat());
  const covering = coveringFor(ports, verticals);
  const asOf = question.asOf ?? ports.clock.today();
  const asking = {
    question: question.text,
    terms: [...new Set(terms)],
    passages: ports.model.isQuoting ? passages : await withThoseAround(passages, question, results, ports),
    limits: LIMITS,
    shownAs: withoutPayloads,
    asOf,
    trades: tradeRules(verticals),
    newId: ports.newId,
    ...covering,
  };
  const written = await compose(asking, ports.model, ports.signal);
  stopwatch.lap("compose");
  const { shown, prompt, usage } = written;
  const looked = [...new Map([...passages, ...shown].map((each) => [each.passage.passageId, each])).values()];
  const by = { model: written.model, usage, ...(prompt && { prompt }) };
  if (written.isLeaking) return frame("blocked", { ...by, guards: [promptStaysInside], message: blockedMessage });
  const composed = grounded(written, { question: question.text, passages: shown, shownAs: withoutPayloads });
  const following = { catalogue: ports.catalogue, principal: question.principal, asOf };
  const draft = { ...composed, citations: await withReferences(composed.citations, verticals, following) };
  stopwatch.lap("references");
  if (draft.sentences.length === 0)
    return frame("not_found", { ...by, message: nothingFound, searched: await searched(results, question, ports) });
  const { verdicts: guards, draft: released } = await draftJudged(question, looked, draft, verticals, ports);
  stopwatch.lap("guard");
  if (isBlocked(guards)) return frame("blocked", { ...by, guards, message: blockedMessage });

  const cited = shown.filter(({ passage }) =>
    released.citations.some(({ passageId }) => passageId === passage.passageId),
  );
  return frame("answered", {
    ...released,
    ...by,
    guards: [...asked.filter(({ verdict }) => verdict !== "allow"), ...guards],
    notices: [...noticesFor(cited, asOf), ...insteadNotice(written, ports.model)],
  });
}

const blockedMessage: Message = {
  zh: "答案没有通过核查，未予给出。",
  en: "The answer did not pass its checks and is not given.",
};

/** What to say when no vertical asked is the one for this question. */
function outOfScope({ text }: Question, verticals: readonly Vertical[]): Message | undefined {
  const messages = verticals.map(
    ({ outOfScope: foreign }) => foreign.find(({ pattern }) => pattern.test(text))?.message,
  );
  return messages.every((message) => message !== undefined) ? messages[0] : undefined;
}

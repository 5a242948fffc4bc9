import type { Answer, BaseModel, Labelling, Message, NewId, Question, Vertical } from "@guildhall/core";
import { isBlocked, withoutPayloads } from "@guildhall/guard";
import { nothingFound, nothingHeld } from "./answerable.ts";
import { conflictsIn } from "./conflict/conflicts.ts";
import { coveringFor } from "./covering.ts";
import { evidence } from "./evidence.ts";
import { frameOf } from "./frame.ts";
import { createJudging, questionVerdicts } from "./guarded.ts";
import { insteadNotice } from "./instead-notice.ts";
import { noticesFor } from "./notices.ts";
import { promptStaysInside } from "./prompt-stays-inside.ts";
import { type PortsAcross, retrieveAcross } from "./retrieve-across.ts";
import { searched } from "./searched.ts";
import { createStopwatch, type Stopwatch } from "./stopwatch.ts";
import { tradeRules } from "./trade-rules.ts";
import { withThoseAround } from "./those-around.ts";
import { unitNotices } from "./units/unit-notices.ts";
import { whichDay } from "./which-day.ts";
import { createGate, type Gate, type Released, showAnswer } from "./writing/gate.ts";
import { write } from "./writing/write.ts";

export interface AskPorts extends PortsAcross {
  readonly model: BaseModel;
  readonly newId: NewId;
  /** Absent: as usual. */
  readonly labelling?: Labelling;
  /** Told after each step. */
  readonly onStep?: (step: string) => void;
  /** Given the sentences as they may leave, and told when some are taken back; in the end they are those of the answer. */
  readonly onRelease?: (released: Released) => void;
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
  const gate = ports.onRelease && gateFor(ports.onRelease, stopwatch);
  const answer = await answered(question, verticals, ports, stopwatch, gate);
  showAnswer(answer, gate);
  return answer;
}

async function answered(
  question: Question,
  verticals: readonly Vertical[],
  ports: AskPorts,
  stopwatch: Stopwatch,
  gate: Gate | undefined,
): Promise<Answer> {
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
    const looked = await searched(results, question, ports);
    return frame("not_found", { message: looked.documents === 0 ? nothingHeld : missing, searched: looked });
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
  const { composed, draft, judgement } = await write(asking, { question, verticals, ports, stopwatch, gate });
  const { shown, prompt, usage } = composed;
  const by = { model: composed.model, usage, ...(prompt && { prompt }) };
  if (composed.isLeaking) return frame("blocked", { ...by, guards: [promptStaysInside], message: blockedMessage });
  if (draft.sentences.length === 0)
    return frame("not_found", { ...by, message: nothingFound, searched: await searched(results, question, ports) });
  const { verdicts: guards, draft: released } = judgement;
  if (isBlocked(guards)) return frame("blocked", { ...by, guards, message: blockedMessage });

  const conflicting = await conflictsIn(released, passages, createJudging(question, passages, verticals, ports));
  const given = conflicting?.draft ?? released;
  const cited = [...shown, ...passages].filter(
    ({ passage }, place, all) =>
      given.citations.some(({ passageId }) => passageId === passage.passageId) &&
      all.findIndex((each) => each.passage.passageId === passage.passageId) === place,
  );
  return frame(conflicting ? "conflicting" : "answered", {
    ...given,
    ...(conflicting && { message: conflicting.message }),
    ...by,
    guards: [...asked.filter(({ verdict }) => verdict !== "allow"), ...(conflicting?.verdicts ?? guards)],
    notices: [
      ...noticesFor(cited, asOf),
      ...(await unitNotices(given, { catalogue: ports.catalogue, principal: question.principal })),
      ...insteadNotice(composed, ports.model),
    ],
  });
}

/** Notes when the first sentence leaves. */
function gateFor(release: (released: Released) => void, stopwatch: Stopwatch): Gate {
  return createGate((released) => {
    if (released.kind === "sentence") stopwatch.mark("firstSentence");
    release(released);
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

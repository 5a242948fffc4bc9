import type {
  Answer,
  AnswerStatus,
  BaseModel,
  Draft,
  Guard,
  GuardVerdict,
  Message,
  NewId,
  Question,
  RankedPassage,
  Scope,
  Searched,
  Vertical,
} from "@guildhall/core";
import { compose } from "@guildhall/compose";
import { everySentenceCites, isBlocked, judge, quotesStandInSource } from "@guildhall/guard";
import type { RetrievalPorts, Retrieved } from "@guildhall/retrieve";
import { type Answerable, answerable, nothingFound } from "./answerable.ts";
import { labelFor } from "./label.ts";
import { noticesFor } from "./notices.ts";
import { retrieveAcross, type VerticalResult } from "./retrieve-across.ts";

export interface AskPorts extends RetrievalPorts {
  readonly model: BaseModel;
  readonly newId: NewId;
  /** Told after each step. */
  readonly onStep?: (step: string) => void;
  /** Ends the work after the step in which nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

/** Quoted sentences at most, and their characters together. */
const LIMITS = { sentences: 3, characters: 600 };
/** Passages looked at for an answer. */
const PASSAGES = 12;

/** Guards of the platform; those of a vertical come after them. */
const platformGuards: readonly Guard[] = [everySentenceCites, quotesStandInSource];

/**
 * One question, one answer of exactly one status: may it be asked? → is it ours? → retrieve → can it be answered? → compose → guard → answer.
 * What cannot be supported does not leave.
 */
export async function ask(question: Question, verticals: readonly Vertical[], ports: AskPorts): Promise<Answer> {
  const stopwatch = createStopwatch(() => ports.clock.now().getTime(), ports);
  const frame = frameOf(question, ports, stopwatch);
  const asked = judge(guardsThatSee("question", verticals), {
    question,
    passages: [],
    draft: emptyDraft,
    sourceOf: () => undefined,
  });
  const refusal = asked.find(({ verdict }) => verdict === "block");
  if (refusal) return frame("refused", { guards: asked, message: refusal.reason });
  const foreign = outOfScope(question, verticals);
  if (foreign) return frame("out_of_scope", { message: foreign });

  const results = await retrieveAcross(question, verticals, ports, PASSAGES);
  stopwatch.lap("retrieve");
  const { passages, missing, which } = await evidence(question, results, ports);
  stopwatch.lap("decide");
  if (which) return frame("clarification", { message: which });
  if (passages.length === 0) {
    return frame("not_found", { message: missing, searched: await searched(results, question, ports) });
  }

  const terms = results.flatMap(({ retrieved }) => [...retrieved.understood.asked.values()].flat());
  const asking = { question: question.text, terms: [...new Set(terms)], passages, limits: LIMITS };
  const draft = await compose(asking, ports.model);
  stopwatch.lap("compose");
  if (draft.sentences.length === 0)
    return frame("not_found", { message: nothingFound, searched: await searched(results, question, ports) });
  const guards = await guarded(question, passages, draft, verticals, ports);
  stopwatch.lap("guard");
  if (isBlocked(guards)) return frame("blocked", { guards, message: blockedMessage });

  const cited = passages.filter(({ passage }) =>
    draft.citations.some(({ passageId }) => passageId === passage.passageId),
  );
  const asOf = question.asOf ?? ports.clock.today();
  return frame("answered", { ...draft, guards, notices: noticesFor(cited, asOf), label: labelFor(draft) });
}

const blockedMessage: Message = {
  zh: "答案没有通过核查，未予给出。",
  en: "The answer did not pass its checks and is not given.",
};

const emptyDraft: Draft = { sentences: [], citations: [] };

/** What to say when no vertical asked is the one for this question. */
function outOfScope({ text }: Question, verticals: readonly Vertical[]): Message | undefined {
  const messages = verticals.map(
    ({ outOfScope: foreign }) => foreign.find(({ pattern }) => pattern.test(text))?.message,
  );
  return messages.every((message) => message !== undefined) ? messages[0] : undefined;
}

async function evidence(
  question: Question,
  results: readonly VerticalResult[],
  ports: AskPorts,
): Promise<{ passages: readonly RankedPassage[]; missing: Message; which: Message | undefined }> {
  const decided = await Promise.all(
    results.map(async ({ retrieved, scope, vertical }) =>
      withoutBlocked(await answerable(question, retrieved, scope, ports.collection), question, vertical),
    ),
  );
  const passages = decided.flatMap((decision) => (decision.kind === "yes" ? decision.passages : []));
  const saying = (kind: "no" | "which"): Message | undefined =>
    decided.flatMap((decision) => (decision.kind === kind ? [decision.message] : []))[0];
  return {
    passages,
    missing: saying("no") ?? nothingFound,
    which: passages.length === 0 ? saying("which") : undefined,
  };
}

/** A passage that a guard on passages blocks is no evidence; where none is left there is no answer, for the reason that the guard gives. */
function withoutBlocked(decision: Answerable, question: Question, vertical: Vertical): Answerable {
  if (decision.kind !== "yes") return decision;
  const guards = guardsThatSee("passages", [vertical]);
  const judged = decision.passages.map((passage) => {
    const verdicts = judge(guards, { question, passages: [passage], draft: emptyDraft, sourceOf: () => undefined });
    return { passage, blocking: verdicts.find(({ verdict }) => verdict === "block") };
  });
  const kept = judged.filter(({ blocking }) => blocking === undefined).map(({ passage }) => passage);
  return kept.length > 0
    ? { kind: "yes", passages: kept }
    : { kind: "no", message: judged[0]?.blocking?.reason ?? nothingFound };
}

async function guarded(
  question: Question,
  passages: readonly RankedPassage[],
  draft: Draft,
  verticals: readonly Vertical[],
  { catalogue }: AskPorts,
): Promise<readonly GuardVerdict[]> {
  const versionIds = [...new Set(draft.citations.map(({ versionId }) => versionId))];
  const texts = await Promise.all(
    versionIds.map((versionId) => catalogue.canonicalText(versionId, question.principal)),
  );
  const sources = new Map(versionIds.map((versionId, index) => [versionId, texts[index]]));
  const view = { question, passages, draft, sourceOf: (versionId: string) => sources.get(versionId) };
  return judge([...platformGuards, ...guardsThatSee("draft", verticals)], view);
}

function guardsThatSee(part: Guard["sees"], verticals: readonly Vertical[]): readonly Guard[] {
  return verticals.flatMap(({ guards }) => guards.filter(({ sees }) => sees === part));
}

/** What was looked through, and the three nearest titles: so that the reader can judge the silence. */
async function searched(
  results: readonly { retrieved: Retrieved; scope: Scope }[],
  { principal }: Question,
  { catalogue }: AskPorts,
): Promise<Searched> {
  const counts = await Promise.all(results.map(({ scope }) => catalogue.count(scope, principal)));
  const nearest = new Map(
    results.flatMap(({ retrieved }) =>
      retrieved.passages.map(({ document: { version } }) => [
        version.documentId,
        { documentId: version.documentId, title: version.title },
      ]),
    ),
  );
  return {
    documents: counts.reduce((total, { documents }) => total + documents, 0),
    nearest: [...nearest.values()].slice(0, 3),
  };
}

/** Makes the answer of any status; everything that is the same for all of them is filled in here. */
function frameOf(
  question: Question,
  { clock, newId, model }: AskPorts,
  stopwatch: Stopwatch,
): (status: AnswerStatus, parts: Partial<Answer>) => Answer {
  const auditId = newId();
  return (status, parts) => ({
    status,
    question: question.text,
    sentences: [],
    citations: [],
    notices: [],
    guards: [],
    model: { id: model.id, provider: model.provider, version: model.version },
    asOf: question.asOf ?? clock.today(),
    verticals: question.verticals,
    usage: { inputTokens: 0, outputTokens: 0 },
    label: labelFor(emptyDraft),
    auditId,
    ...parts,
    timings: stopwatch.laps(),
  });
}

interface Stopwatch {
  lap(step: string): void;
  laps(): Readonly<Record<string, number>>;
}

function createStopwatch(now: () => number, { onStep, signal }: Pick<AskPorts, "onStep" | "signal">): Stopwatch {
  const started = now();
  let last = started;
  const laps: Record<string, number> = {};
  return {
    lap(step) {
      const at = now();
      laps[step] = at - last;
      last = at;
      signal?.throwIfAborted();
      onStep?.(step);
    },
    laps: () => ({ ...laps, total: now() - started }),
  };
}

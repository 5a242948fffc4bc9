import type { Draft, GuardVerdict, Message, Question, RankedPassage, Vertical } from "@guildhall/core";
import { type Composed, composing, type Composing } from "@guildhall/compose";
import { isBlocked, type Judgement, withoutPayloads } from "@guildhall/guard";
import type { AskPorts } from "../ask.ts";
import { createJudging, emptyDraft, holdsTheWhole } from "../guarded.ts";
import { createCompleting } from "../references.ts";
import type { Stopwatch } from "../stopwatch.ts";
import type { Gate } from "./gate.ts";
import { createGrounding } from "./grounding.ts";

export interface Written {
  readonly composed: Composed;
  /** Grounded and with references; what the guards looked at. */
  readonly draft: Draft;
  readonly judgement: Judgement;
}

interface Writing {
  readonly question: Question;
  readonly verticals: readonly Vertical[];
  readonly ports: AskPorts;
  readonly stopwatch: Stopwatch;
  /** Where someone reads along. */
  readonly gate?: Gate | undefined;
}

/** Sentences up to which the draft so far is judged with each one more; further ones wait for the end. */
const READ_ALONG = 40;

/**
 * compose → ground → follow references → guard. Where someone reads along, all of this is done anew with every sentence
 * that a model writes, and what the guards leave of the draft so far goes out.
 */
export async function write(asking: Composing, writing: Writing): Promise<Written> {
  const { question, verticals, ports, stopwatch, gate } = writing;
  const asOf = asking.asOf;
  const complete = createCompleting(verticals, { catalogue: ports.catalogue, principal: question.principal, asOf });
  const isOpen = gate !== undefined && !ports.model.isQuoting && !holdsTheWhole(verticals);
  let [grounding, judge] = prepared(asking.passages, asking, writing);
  let composed: Composed | undefined;
  for await (const piece of composing(asking, ports.model, ports.signal)) {
    if (piece.kind === "shown") [grounding, judge] = prepared(piece.passages, asking, writing);
    else if (piece.kind === "whole") composed = piece.composed;
    else if (piece.kind === "restart") grounding.restart();
    else grounding.add(piece.sentence, piece.citation);
    if (!isOpen || piece.kind === "whole" || piece.kind === "shown") continue;
    const written = grounding.draft();
    if (written.sentences.length > READ_ALONG) continue;
    const { verdicts, draft } = await judge(await complete(written));
    gate.show(isBlocked(verdicts) ? emptyDraft : draft, { status: "answered", reason: reasonOf(verdicts) });
  }
  stopwatch.lap("compose");
  if (!composed) throw new Error("a draft has an end");
  const draft = await complete(composed.isLeaking ? emptyDraft : grounding.draft());
  stopwatch.lap("references");
  const judgement = await judge(draft);
  stopwatch.lap("guard");
  return { composed, draft, judgement };
}

function prepared(
  shown: readonly RankedPassage[],
  { passages }: Composing,
  { question, verticals, ports }: Writing,
): [ReturnType<typeof createGrounding>, ReturnType<typeof createJudging>] {
  const looked = [...new Map([...passages, ...shown].map((each) => [each.passage.passageId, each])).values()];
  return [
    createGrounding({ question: question.text, passages: shown, shownAs: withoutPayloads }),
    createJudging(question, looked, verticals, ports),
  ];
}

/** Why less is left than was: what the guard says that took most, or that the model began anew. */
function reasonOf(verdicts: readonly GuardVerdict[]): Message {
  const said = verdicts.findLast(({ verdict }) => verdict === "block" || verdict === "redact");
  return said?.reason ?? anew;
}

const anew: Message = { zh: "重新作答。", en: "The answer begins anew." };

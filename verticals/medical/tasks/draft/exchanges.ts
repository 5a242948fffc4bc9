import { type Clause, clausesOf } from "../../dialogue/clauses.ts";
import { tells, type Utterance } from "../../dialogue/utterance.ts";

/** A turn of who tells, with the question before it. */
export interface Exchange {
  readonly utterance: Utterance;
  readonly clauses: readonly Clause[];
  /** The last question of the doctor, no more than a few turns back. */
  readonly question?: Clause;
  /** What was told last before the question: 多少？ asks of it. */
  readonly before?: Clause;
}

/** How many turns a question may wait. */
const PATIENCE = 4;

/** Every turn of the patient or the family, each with the question that it may answer. */
export function exchangesIn(utterances: readonly Utterance[]): readonly Exchange[] {
  let question: Clause | undefined;
  const found: Exchange[] = [];
  for (const utterance of utterances.filter(({ speaker }) => speaker !== "note")) {
    const clauses = clausesOf(utterance);
    if (!tells(utterance)) {
      // A doctor who only states something has left his question.
      question = clauses.findLast(({ isQuestion }) => isQuestion) ?? (isShort(utterance) ? question : undefined);
      continue;
    }
    const isNear = question !== undefined && utterance.index - question.utterance.index <= PATIENCE;
    const before = found.at(-1)?.clauses.at(-1);
    found.push({
      utterance,
      clauses,
      ...(isNear && question ? { question } : {}),
      ...(before === undefined ? {} : { before }),
    });
  }
  return found;
}

function isShort({ text }: Utterance): boolean {
  return text.length < 6;
}

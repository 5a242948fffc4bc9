import type { Provenance, Summary } from "../report/summary.ts";
import { faultsOf, type Outcome } from "./judge.ts";
import { type LawText, lawTexts, withStatedDays } from "./law-texts.ts";
import { questionsOf, type VersionQuestion } from "./questions.ts";
import type { VersionPair } from "./read-pairs.ts";

/** What is measured. */
export interface VersionsPorts {
  /** Takes in every text of every law as a document of its own. */
  index(texts: readonly LawText[]): Promise<void>;
  ask(question: VersionQuestion): Promise<Outcome>;
}

export interface VersionResult {
  readonly id: string;
  readonly form: VersionQuestion["form"];
  readonly question: string;
  readonly asOf?: string;
  readonly expected: VersionQuestion["expected"];
  readonly status: string;
  /** What is wrong; empty when right. */
  readonly faults: readonly string[];
}

interface Figures {
  readonly pairs: number;
  readonly questions: number;
  readonly right: number;
}

export interface VersionsSummary extends Summary {
  readonly suite: "versions";
  readonly laws: number;
  /** Pairs of whose newer text the set knows the first day, by form of the question. */
  readonly dated: ByForm;
  /** Pairs whose newer text states that day itself, unknown to the set. */
  readonly stated: ByForm;
  /** Pairs whose newer text has no such day, today. */
  readonly undated: ByForm;
  /** The same pairs on the day before the newer text was published. */
  readonly unpublished: ByForm;
}

type ByForm = Readonly<Record<VersionQuestion["form"], Figures>>;
type Group = "dated" | "stated" | "undated" | "unpublished";

/** Takes both texts of every pair in, asks about each on its days, and says which text came. */
export async function evaluateVersions(
  set: string,
  pairs: readonly VersionPair[],
  ports: VersionsPorts,
  provenance: Provenance,
): Promise<{ summary: VersionsSummary; results: readonly VersionResult[] }> {
  const texts = lawTexts(pairs);
  await ports.index(texts);
  const datedBySet = new Set(pairs.filter(({ newer }) => newer.effectiveFrom !== undefined).map(({ id }) => id));
  const groupOf = ({ pair: { id, newer }, asOf }: VersionQuestion): Group => {
    if (newer.effectiveFrom === undefined) return asOf === undefined ? "undated" : "unpublished";
    return datedBySet.has(id) ? "dated" : "stated";
  };
  const judged: { readonly group: Group; readonly result: VersionResult }[] = [];
  for (const question of withStatedDays(pairs, texts).flatMap(questionsOf)) {
    judged.push({ group: groupOf(question), result: resultOf(question, await ports.ask(question)) });
  }
  const byForm = (group: Group): ByForm => {
    const own = judged.filter((each) => each.group === group).map(({ result }) => result);
    return { number: figuresOf(own, "number"), content: figuresOf(own, "content") };
  };
  const summary: VersionsSummary = {
    suite: "versions",
    set,
    laws: new Set(pairs.map(({ law }) => law)).size,
    dated: byForm("dated"),
    stated: byForm("stated"),
    undated: byForm("undated"),
    unpublished: byForm("unpublished"),
    ...provenance,
  };
  return { summary, results: judged.map(({ result }) => result) };
}

function figuresOf(results: readonly VersionResult[], form: VersionQuestion["form"]): Figures {
  const own = results.filter((result) => result.form === form);
  return {
    pairs: new Set(own.map(({ id }) => id)).size,
    questions: own.length,
    right: own.filter(({ faults }) => faults.length === 0).length,
  };
}

function resultOf(question: VersionQuestion, outcome: Outcome): VersionResult {
  const { pair, form, text, asOf, expected } = question;
  return {
    id: pair.id,
    form,
    question: text,
    ...(asOf === undefined ? {} : { asOf }),
    expected,
    status: outcome.answer.status,
    faults: faultsOf(question, outcome),
  };
}

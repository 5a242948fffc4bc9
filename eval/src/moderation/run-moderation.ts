import { type GuardView, localPrincipal, type Vertical } from "@guildhall/core";
import { partOf } from "../guards/part-of.ts";
import type { Provenance } from "../report/summary.ts";
import { evaluateYesNo, type Judgment } from "../yes-no/evaluate-yes-no.ts";
import { readYesNo, type YesNoRow } from "../yes-no/yes-no-row.ts";

/** `eval moderation`: requests as the guards of their vertical judge them, by vertical and language. */
export async function runModeration(
  set: string,
  files: readonly string[],
  verticals: readonly Vertical[],
  provenance: Provenance,
  part: "all" | "report" = "all",
) {
  const rows = (await readYesNo(files)).filter(({ source }) => part === "all" || partOf(source) === "report");
  const held = new Map(verticals.map((vertical) => [vertical.id, vertical]));
  const judge = ({ text, vertical }: YesNoRow): Judgment => judgment(text, held.get(vertical));
  const groupsOf = ({ vertical, language }: YesNoRow): readonly string[] => [`${vertical} ${language}`];
  return evaluateYesNo(rows, { suite: "moderation", set, groupsOf, judge }, provenance);
}

/** Every guard of the vertical that sees the question; one that blocks without a degree is sure. */
function judgment(text: string, vertical: Vertical | undefined): Judgment {
  const question = { text, verticals: [], filters: {}, history: false, principal: localPrincipal };
  const view: GuardView = {
    question,
    passages: [],
    draft: { sentences: [], citations: [] },
    sourceOf: () => undefined,
  };
  const verdicts = (vertical?.guards ?? []).filter(({ sees }) => sees === "question").map((guard) => guard.judge(view));
  const scores = verdicts.map(({ verdict, score }) => score ?? (verdict === "block" ? 1 : 0));
  return {
    score: Math.max(0, ...scores),
    verdict: verdicts.some(({ verdict }) => verdict === "block") ? "block" : "allow",
  };
}

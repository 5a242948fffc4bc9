import { injectionInQuestion, injectionVerdict } from "@guildhall/guard";
import { partOf } from "../guards/part-of.ts";
import type { Provenance } from "../report/summary.ts";
import { evaluateYesNo } from "../yes-no/evaluate-yes-no.ts";
import { readYesNo, type YesNoRow } from "../yes-no/yes-no-row.ts";

/**
 * `eval injection`: direct attacks, harmless requests and documents with a payload in them, by language and by
 * language and kind, against all harmless rows of the language. With `part` the
 * rows that the weights were learnt from are left out.
 */
export async function runInjection(
  set: string,
  files: readonly string[],
  provenance: Provenance,
  part: "all" | "report" = "all",
) {
  const rows = (await readYesNo(files)).filter(({ source }) => part === "all" || partOf(source) === "report");
  const kindsIn = (language: string): readonly string[] => [
    ...new Set(rows.filter((row) => row.positive && row.language === language).map(({ kind }) => kind)),
  ];
  const groupsOf = ({ language, kind, positive }: YesNoRow): readonly string[] => [
    language,
    ...(positive ? [kind] : kindsIn(language)).map((each) => `${language} ${each}`),
  ];
  const judge = ({ text }: YesNoRow) => {
    const { score } = injectionInQuestion(text);
    return { score, verdict: injectionVerdict(score, text) };
  };
  return evaluateYesNo(rows, { suite: "injection", set, groupsOf, judge }, provenance);
}

import { isCivilDate, type CivilDate } from "@guildhall/core";
import { brokenLine, plainOrCompressed, readLines } from "../read-lines.ts";
import { parseObject } from "../read-set.ts";

/** An article as one text of a law has it. */
export interface ArticleText {
  /** The day that names this text of the law: it was adopted or published then. */
  readonly date: CivilDate;
  /** The day from which it applies, where the set knows it. */
  readonly effectiveFrom?: CivilDate;
  readonly article: string;
  readonly text: string;
}

/** The same article in two texts of one law. */
export interface VersionPair {
  readonly id: string;
  readonly law: string;
  readonly older: ArticleText;
  readonly newer: ArticleText;
}

/** Reads pairs.jsonl; `eval/broken_set` names the line and the fault. */
export async function readPairs(path: string): Promise<readonly VersionPair[]> {
  const file = plainOrCompressed(path);
  const pairs: VersionPair[] = [];
  for await (const line of readLines(file)) {
    const row = parseObject(file, line);
    const fail = (field: string): never => {
      throw brokenLine(file, line.number, { zh: field, en: field });
    };
    const text = (field: string): string => {
      const value = row[field];
      return typeof value === "string" && value !== "" ? value : fail(field);
    };
    const day = (field: string): CivilDate => {
      const value = text(field);
      return isCivilDate(value) ? value : fail(field);
    };
    const article = (side: "old" | "new"): ArticleText => ({
      date: day(`${side}_date`),
      ...(row[`${side}_valid_from`] ? { effectiveFrom: day(`${side}_valid_from`) } : {}),
      article: text(`${side}_article`),
      text: text(`${side}_text`),
    });
    pairs.push({ id: text("id"), law: text("law"), older: article("old"), newer: article("new") });
  }
  return pairs;
}

import { basename } from "node:path";
import { partOf } from "../guards/part-of.ts";
import type { Provenance } from "../report/summary.ts";
import { evaluateFacts } from "./evaluate-facts.ts";
import { evaluateKey } from "./evaluate-key.ts";
import { evaluateNotes } from "./evaluate-notes.ts";
import { evaluateSymptoms } from "./evaluate-symptoms.ts";
import { readDialogues } from "./read-dialogues.ts";

/** `eval dialogue`: what the medical desk reads from consultations and drafts of them, against what people wrote. */
export async function runDialogue(folder: string, part: "all" | "report", provenance: Provenance) {
  const set = basename(folder);
  const dialogues = await readDialogues(folder);
  const chosen = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
    part === "all" ? rows : rows.filter(({ id }) => partOf(id) === part);
  switch (dialogues.kind) {
    case "symptoms":
      return evaluateSymptoms(set, chosen(dialogues.rows), provenance);
    case "key":
      return evaluateKey(set, chosen(dialogues.rows), provenance);
    case "facts":
      return evaluateFacts(set, chosen(dialogues.rows), provenance);
    case "note":
      return evaluateNotes(set, chosen(dialogues.rows), provenance);
  }
}

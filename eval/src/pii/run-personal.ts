import { findPersonalData } from "@guildhall/guard";
import type { Provenance } from "../report/summary.ts";
import { evaluatePersonal } from "./evaluate-personal.ts";
import { readPersonal } from "./read-personal.ts";

/** `eval pii`: the finder that the veil uses, on rows {id, text, spans}. */
export async function runPersonal(set: string, file: string, provenance: Provenance) {
  return evaluatePersonal(set, await readPersonal(file), (text) => findPersonalData(text), provenance);
}

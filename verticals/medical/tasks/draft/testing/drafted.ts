import { recordTypeNamed } from "../../../records/record-types.ts";
import { draftInput } from "../draft-input.ts";
import { draftRecord } from "../draft-record.ts";

const found = recordTypeNamed("outpatient_first");
if (found === undefined) throw new Error("there is no first outpatient record");

/** The record of a first visit. */
export const outpatient = found;

/** The sections of its draft that something was said for, by their ids, each as one text. */
export function drafted(...turns: readonly string[]): Readonly<Record<string, string>> {
  const draft = draftRecord(draftInput.parse({ recordType: outpatient.id, transcript: turns.join("\n") }), outpatient);
  return Object.fromEntries(
    draft.sections
      .filter(({ sentences }) => sentences.length > 0)
      .map(({ id, sentences }) => [id, sentences.map(({ text }) => text).join("")]),
  );
}

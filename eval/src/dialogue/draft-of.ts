import { medicalDesk } from "@guildhall/verticals";

/** The outpatient draft of a consultation, by quoting, as the desk makes it without a model. */
export function draftOf(
  transcript: string | readonly { readonly speaker: string; readonly text: string }[],
): medicalDesk.Draft {
  const type = medicalDesk.recordTypeNamed("outpatient_first");
  if (type === undefined) throw new Error("no outpatient record among the kinds of records");
  const given = typeof transcript === "string" ? transcript : [...transcript];
  return medicalDesk.draftRecord({ recordType: type.id, transcript: given }, type);
}

import type { medicalDesk } from "@guildhall/verticals";
import type { Change, Family } from "./family.ts";
import { clinics } from "./families/clinics.ts";
import { endings } from "./families/endings.ts";
import { wards } from "./families/wards.ts";

/** A record to check, and the fault that lies in it; none in half of them. */
export interface RecordCase {
  readonly id: string;
  readonly family: string;
  readonly input: medicalDesk.CheckInput;
  readonly expects?: string;
}

export const families: readonly Family[] = [...wards, ...clinics, ...endings];

/** The hundred cases: of each family its right variants and its wrong ones. */
export function recordCases(): readonly RecordCase[] {
  return families.flatMap((family) => [
    ...family.right.map((change) => caseOf(family, change)),
    ...family.wrong.map((change) => ({ ...caseOf(family, change), expects: change.expects })),
  ]);
}

function caseOf(family: Family, change: Change): RecordCase {
  const text = (change.replace ?? []).reduce(
    (before, [from, to]) => replaced(before, from, to, family.id),
    family.record.join("\n"),
  );
  return {
    id: `${family.id}/${change.of}`,
    family: family.id,
    input: { ...family.given, ...change.with, recordType: family.recordType, text },
  };
}

/** A change that changes nothing, or more than one place, is a mistake of the case. */
function replaced(text: string, from: string, to: string, family: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${family}: "${from}" stands ${parts.length - 1} times`);
  return parts.join(to);
}

import type { FindingsOutput } from "@guildhall/core";
import type { RecordType } from "../../records/record-type.ts";
import { allergyFaults } from "./allergy.ts";
import type { CheckInput } from "./check-input.ts";
import { chiefComplaintFaults } from "./chief-complaint.ts";
import { contradictionFaults, transcriptFaults } from "./contradictions.ts";
import { copiedFaults } from "./copied.ts";
import { doseFaults } from "./dose-lines.ts";
import { impossibleFaults } from "./impossible.ts";
import { lateralityFaults } from "./laterality.ts";
import { readRecord } from "./read-record.ts";
import { sectionFaults } from "./sections.ts";
import { timeFaults } from "./time-limits.ts";
import { unitFaults } from "./units.ts";
import { vitalFaults } from "./vital-ranges.ts";

/** 质控: holds a record against the rules of its kind, against itself and against what was said; each finding with its rule. */
export function checkRecord(input: CheckInput, type: RecordType, now: string): FindingsOutput {
  const written = readRecord(input.text, type);
  const { findings: allergic, unknown } = allergyFaults(written, input.patient);
  return {
    form: "findings",
    findings: [
      ...sectionFaults(written, type, input.patient),
      ...chiefComplaintFaults(written),
      ...timeFaults(type, input, now),
      ...lateralityFaults(written),
      ...impossibleFaults(written, input.patient),
      ...vitalFaults(written, type),
      ...doseFaults(written),
      ...unitFaults(written),
      ...contradictionFaults(written),
      ...transcriptFaults(written, input.transcript),
      ...copiedFaults(input.text, input.earlier),
      ...allergic,
    ],
    unknown,
  };
}

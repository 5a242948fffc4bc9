import { defineTask, type DraftOutput, type Task } from "@guildhall/core";
import type { z } from "zod";
import { recordExporters } from "../exporters/record-exporters.ts";
import type { RecordType } from "../records/record-type.ts";
import { recordTypes } from "../records/record-types.ts";
import { draftInput } from "./draft/draft-input.ts";
import { draftFindings } from "./draft-findings.ts";
import { draftRecord } from "./draft/draft-record.ts";

const taskInput = draftInput.omit({ recordType: true });

/** 病历起草, a task for every kind of record: outpatient-first, admission, discharge … No model is asked. */
export const recordDrafts: readonly Task[] = recordTypes.map((type) =>
  defineTask<z.infer<typeof taskInput>>({
    id: taskOf(type),
    kind: "draft",
    name: type.name,
    describe: {
      zh: `按${type.name.zh}的项目起草，每句有来处，没有说到的写“未采集”`,
      en: `Drafts a ${type.name.en.toLowerCase()} section by section, every sentence with its source, what nobody said as 未采集`,
    },
    input: taskInput,
    isAboutPersons: true,
    exporters: recordExporters,
    async run(input, { onSection, now }): Promise<DraftOutput> {
      const given = { ...input, recordType: type.id };
      const draft = draftRecord(given, type);
      for (const section of draft.sections) onSection(section);
      const { recordType: _, ...output } = draft;
      return { ...output, findings: draftFindings(draft, given, type, now), citations: [] };
    },
  }),
);

function taskOf({ id }: RecordType): string {
  return id.replaceAll("_", "-");
}

import { defineTask, type DraftOutput, type Task, type TaskPorts } from "@guildhall/core";
import type { z } from "zod";
import { recordExporters } from "../exporters/record-exporters.ts";
import type { RecordType } from "../records/record-type.ts";
import { recordTypes } from "../records/record-types.ts";
import type { Draft, DraftSection } from "./draft/draft.ts";
import { type DraftInput, draftInput } from "./draft/draft-input.ts";
import { draftFindings } from "./draft-findings.ts";
import { draftRecord, languageOf, utterancesOf } from "./draft/draft-record.ts";
import { groundsOf, writtenSection } from "./draft/written-section.ts";

const taskInput = draftInput.omit({ recordType: true });

/** 病历起草, a task for every kind of record: outpatient-first, admission, discharge … Drafted by rule; a model at hand puts what was told into words. */
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
    async run(input, { onSection, now, write }): Promise<DraftOutput> {
      const given = { ...input, recordType: type.id };
      const ruled = draftRecord(given, type);
      const sections: DraftSection[] = [];
      for await (const section of write && !ruled.isInsufficient ? written(ruled, given, write) : ruled.sections) {
        sections.push(section);
        onSection(section);
      }
      const draft = { ...ruled, sections };
      const { recordType: _, ...output } = draft;
      return { ...output, findings: draftFindings(draft, given, type, now), citations: [] };
    },
  }),
);

/** The sections as a model words them, one after another as each is done. */
async function* written(draft: Draft, input: DraftInput, write: NonNullable<TaskPorts["write"]>) {
  const utterances = utterancesOf(input);
  const grounds = groundsOf(utterances, input.language ?? languageOf(utterances));
  for (const section of draft.sections) yield await writtenSection(section, grounds, write);
}

function taskOf({ id }: RecordType): string {
  return id.replaceAll("_", "-");
}

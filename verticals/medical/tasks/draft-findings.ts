import { type Finding, joinedSentences } from "@guildhall/core";
import type { RecordType } from "../records/record-type.ts";
import { checkRecord } from "./check/check-record.ts";
import type { Draft } from "./draft/draft.ts";
import type { DraftInput } from "./draft/draft-input.ts";

/** What the check says of a draft; sections without a word are asked for already and not blamed twice. */
export function draftFindings(
  draft: Draft,
  { transcript }: DraftInput,
  type: RecordType,
  now: string,
): readonly Finding[] {
  if (draft.isInsufficient) return [];
  const written = draft.sections.filter(({ sentences }) => sentences.length > 0);
  const text = written.map(({ name, sentences }) => `${name.zh}：${joinedSentences(sentences)}`).join("\n");
  const given = { recordType: type.id, text, ...(transcript === undefined ? {} : { transcript }) };
  return checkRecord(given, type, now).findings.filter(({ id }) => !/section-(?:missing|empty)$/.test(id));
}

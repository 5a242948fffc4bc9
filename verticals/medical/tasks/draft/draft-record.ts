import { overview, type Stand } from "../../dialogue/overview.ts";
import { readUtterances, type Turn } from "../../dialogue/read-utterances.ts";
import { tell } from "../../dialogue/tell.ts";
import { type Utterance } from "../../dialogue/utterance.ts";
import type { RecordSection, RecordType } from "../../records/record-type.ts";
import { chartSentences, examinedSentences } from "./chart-sentences.ts";
import { complaint } from "./complaint.ts";
import { doctorLines } from "./doctor-lines.ts";
import { type Draft, type DraftSection, type DraftSentence, NOT_COLLECTED } from "./draft.ts";
import type { DraftInput } from "./draft-input.ts";
import { exchangesIn } from "./exchanges.ts";
import { placed, saidFor } from "./fill.ts";
import type { Line } from "./line.ts";
import { openPoints } from "./open-points.ts";
import { toldLines } from "./told-lines.ts";

/**
 * Drafts a record from what was said, what the chart gives and what the doctor entered, by quoting and by putting words
 * of patients into words of records. Nothing else is written: every sentence names its source, what nobody said is
 * 未采集 and a question to the doctor. No model is asked: `writtenSection` puts its sections into other words.
 */
export function draftRecord(input: DraftInput, type: RecordType): Draft {
  const utterances = utterancesOf(input);
  const stands = overview(tell(utterances));
  const said = [...toldLines(exchangesIn(utterances), stands), ...doctorLines(utterances)];
  const lines = placed(
    said,
    type.sections.map(({ id }) => id),
  );
  const isEnglish = (input.language ?? languageOf(utterances)) === "en";
  const filled = type.sections.map((section) =>
    filledSection(section, { input, type, utterances, stands, lines, isEnglish }),
  );
  const isInsufficient = !isEnough(filled, input, lines, stands);
  const sections = isInsufficient ? filled.map((section) => emptied(section, isEnglish)) : filled;
  return {
    form: "draft",
    recordType: type.id,
    title: type.name,
    isInsufficient,
    sections,
    open: isInsufficient ? [] : openPoints(sections, type.sections, stands, utterances),
  };
}

interface Given {
  readonly input: DraftInput;
  readonly type: RecordType;
  readonly utterances: readonly Utterance[];
  readonly stands: readonly Stand[];
  readonly lines: readonly Line[];
  readonly isEnglish: boolean;
}

/** What a doctor dictates is his own statement, as if he had said it in the consultation. */
export function utterancesOf({ transcript, dictation }: DraftInput): readonly Utterance[] {
  const said = transcript === undefined ? [] : readUtterances(transcript);
  if (dictation === undefined || dictation.trim() === "") return said;
  const dictated: readonly Turn[] = dictation.split(/\n+/).map((text) => ({ speaker: "医生", text }));
  return [...said, ...readUtterances(dictated).map((each) => ({ ...each, index: each.index + said.length }))];
}

function filledSection({ id, name, isRequired }: RecordSection, given: Given): DraftSection {
  const { input, type, isEnglish } = given;
  const ids = type.sections.map((section) => section.id);
  const sentences: readonly DraftSentence[] = [
    ...chartSentences(id, ids, input.chart ?? []),
    ...(id === "chief_complaint" ? complaint(given.utterances, given.stands) : []),
    ...saidFor(id, given.lines),
    ...(id === "examination" ? examinedSentences(input.examination ?? [], isEnglish) : []),
  ];
  const empty = isEnglish ? NOT_COLLECTED.en : NOT_COLLECTED.zh;
  return { id, name, isRequired, sentences, ...(sentences.length === 0 ? { empty } : {}) };
}

function emptied({ id, name, isRequired }: DraftSection, isEnglish: boolean): DraftSection {
  return { id, name, isRequired, sentences: [], empty: isEnglish ? NOT_COLLECTED.en : NOT_COLLECTED.zh };
}

/** Enough is a finding, a part of the history, an examination or a chart that says more than the hour of the visit. */
function isEnough(
  sections: readonly DraftSection[],
  { chart = [], examination = [] }: DraftInput,
  lines: readonly Line[],
  stands: readonly Stand[],
): boolean {
  if (sections.every(({ sentences }) => sentences.length === 0)) return false;
  if (examination.length > 0 || chart.some(({ kind }) => kind !== "fact")) return true;
  return (
    stands.some(({ status }) => status !== "uncertain") ||
    lines.some(({ part }) => part !== "advice") ||
    lines.length > 1
  );
}

export function languageOf(utterances: readonly Utterance[]): "zh" | "en" {
  const text = utterances.map((utterance) => utterance.text).join("");
  return text !== "" && !/\p{Script=Han}/u.test(text) ? "en" : "zh";
}

import type { InputEvidence, Language, TaskPorts, WrittenSentence } from "@guildhall/core";
import { tell } from "../../dialogue/tell.ts";
import type { Told } from "../../dialogue/told.ts";
import { spoken, tells, type Utterance } from "../../dialogue/utterance.ts";
import { type DraftSection, type DraftSentence, type Source } from "./draft.ts";
import { sourcesOnce } from "./line.ts";
import { plainWords, quotingDrugs, quotingWords } from "./plain-words.ts";
import { isTrueToTold, keepsFactsOf } from "./true-to-told.ts";

/** Sections that only tell what was told. What a doctor finds, concludes or orders is not a model's to write. */
const WRITTEN = new Set(
  "present_illness history condition supplement past_history personal_history marital_history menstrual_history family_history".split(
    " ",
  ),
);
const LIMITS = { sentences: 12, characters: 600 };

/** What a section is written from. */
export interface SectionGrounds {
  readonly utterances: readonly Utterance[];
  /** What was told of findings in the whole consultation. */
  readonly told: readonly Told[];
  readonly language: Language;
}

/**
 * A section in the words of a model, from that section's evidence alone: the sentences drafted by rule, in which answers
 * already stand with their questions, and the turns that they come from. A sentence counts when the evidence bears it
 * out and it says of no finding what was not told of it; drugs are put in quotation marks as the patient's words. A
 * drafted sentence stays where no written one says all of it.
 */
export async function writtenSection(
  section: DraftSection,
  { utterances, told, language }: SectionGrounds,
  write: NonNullable<TaskPorts["write"]>,
): Promise<DraftSection> {
  const drafted = section.sentences;
  if (!WRITTEN.has(section.id) || drafted.length === 0) return section;
  const turns = turnsOf(drafted, utterances);
  const evidence: readonly InputEvidence[] = [
    ...drafted.map(({ text }, index) => ({ id: `s${index}`, text })),
    ...turns.map(({ index, text, speaker }) => ({ id: `u${index}`, text, context: speaker })),
  ];
  const instruction =
    language === "en"
      ? `Write the section "${section.name.en}" of a medical record in short plain sentences, from the material alone.`
      : `把材料写成病历的“${section.name.zh}”：简短、按时间先后，只写材料里有的，患者自己说的药名、病名保留引号。`;
  const written = await write({ instruction, evidence, limits: LIMITS });
  const words = evidence.map(({ text }) => text);
  const quoted = Array.from(words.join("\n").matchAll(/“([^“”]{1,40})”/g), ([, own = ""]) => own);
  const own = written
    .map((sentence) => ({ ...sentence, text: quotingDrugs(quotingWords(sentence.text, quoted)) }))
    .filter(({ text }) => isTrueToTold(text, words, told))
    .map((sentence) => sourced(sentence, drafted, turns))
    .filter(saysMore);
  const left = drafted.filter((each) => !keepsFactsOf(each.text, own.filter(sharesSourceWith(each)).map(plainOf)));
  return { ...section, sentences: [...own, ...left] };
}

/** The findings told of in a consultation, for all sections at once. */
export function groundsOf(utterances: readonly Utterance[], language: Language): SectionGrounds {
  return { utterances, told: tell(utterances), language };
}

/** The turns of patient and family from which the sentences come. */
function turnsOf(drafted: readonly DraftSentence[], utterances: readonly Utterance[]): readonly Utterance[] {
  const cited = new Set(
    drafted.flatMap(({ sources }) => sources.flatMap((each) => (each.kind === "utterance" ? [each.utterance] : []))),
  );
  return utterances.filter((utterance) => cited.has(utterance.index) && tells(utterance));
}

function sourced(
  { text, support, from }: WrittenSentence,
  drafted: readonly DraftSentence[],
  turns: readonly Utterance[],
): DraftSentence {
  const origins = from.map((each) => ({ ...each, line: drafted.find((_, index) => each.id === `s${index}`) }));
  const isRuled = origins.some(({ line }) => line?.support === "supported");
  const sources = origins.flatMap(({ id, start, end, line }): readonly Source[] => {
    if (line) return line.sources;
    const turn = turns.find(({ index }) => id === `u${index}`);
    return turn ? [{ ...spoken(turn, 0, 0), start, end }] : [];
  });
  return { text, support: isRuled ? "supported" : support, sources: sourcesOnce(sources) };
}

/** False for a sentence of which another says all, from the same words: a model that is shown a turn and its draft may word both. */
function saysMore(sentence: DraftSentence, index: number, all: readonly DraftSentence[]): boolean {
  const isFrom = sharesSourceWith(sentence);
  return !all.some(
    (other, at) =>
      at !== index && isFrom(other) && saysAllOf(sentence, other) && (at < index || !saysAllOf(other, sentence)),
  );
}

/** From this share of its letters on, one sentence says the other in other words. */
const SAME = 0.85;

function saysAllOf(one: DraftSentence, other: DraftSentence): boolean {
  const [said, saying] = [plainOf(one), plainOf(other)];
  const letters = said.match(/[\p{L}\p{N}]/gu) ?? [];
  const held = new Set(saying);
  return letters.filter((letter) => held.has(letter)).length >= SAME * letters.length && keepsFactsOf(said, [saying]);
}

/** Whether a sentence rests on a place in a turn, or an item, on which the other rests as well. */
function sharesSourceWith(one: DraftSentence): (other: DraftSentence) => boolean {
  const places = new Set(one.sources.map(placeOf));
  return (other) => other.sources.some((source) => places.has(placeOf(source)));
}

function placeOf(source: Source): string {
  if (source.kind === "utterance") return `u${source.utterance}`;
  return source.kind === "item" ? `i${source.item}` : `p${source.by}`;
}

/** Its words with numerals as records have them, to be compared. */
function plainOf({ text }: DraftSentence): string {
  return plainWords(text);
}

import type { Stand } from "../../dialogue/overview.ts";
import type { Utterance } from "../../dialogue/utterance.ts";
import type { RecordSection } from "../../records/record-type.ts";
import type { DraftSection, OpenPoint } from "./draft.ts";

/** What the doctor is asked: required sections without a word, items of a section that nobody spoke of, unclear answers. */
export function openPoints(
  sections: readonly DraftSection[],
  asked: readonly RecordSection[],
  stands: readonly Stand[],
  utterances: readonly Utterance[],
): readonly OpenPoint[] {
  return [
    ...guessed(utterances, sections),
    ...sections
      .filter(({ isRequired, empty, id }) => isRequired && empty !== undefined && id !== "signature")
      .map(({ id, name }) => ({
        section: id,
        ask: { zh: `${name.zh}：未采集，请补充或写明原因`, en: `${name.en}: not collected; add it or say why` },
      })),
    ...asked.flatMap((section) =>
      missingItems(
        section,
        sections.find(({ id }) => id === section.id),
      ),
    ),
    ...unclear(stands, sections),
  ];
}

/** Sections that tell of this illness. */
const OF_ILLNESS = /^(?:present_illness|history|case_features|condition)$/;

/** Whose words are taken for the doctor's, where the talk itself does not name him. */
function guessed(utterances: readonly Utterance[], sections: readonly DraftSection[]): readonly OpenPoint[] {
  const section = sections.find(({ id }) => OF_ILLNESS.test(id)) ?? sections[0];
  const name = utterances.find(({ guessedFrom }) => guessedFrom !== undefined)?.guessedFrom;
  if (name === undefined || section === undefined) return [];
  return [
    {
      section: section.id,
      ask: {
        zh: `对话没有写明谁是医生：“${name}”按他的问话和处置认作医生，请核实`,
        en: `The talk does not say who is the doctor: “${name}” was taken for the doctor by what he asks and orders; please check`,
      },
    },
  ];
}

function missingItems({ id, items = [] }: RecordSection, section: DraftSection | undefined): readonly OpenPoint[] {
  if (section === undefined || section.empty !== undefined || id === "present_illness") return [];
  const text = section.sentences.map((sentence) => sentence.text).join("");
  return items
    .filter(({ zh }) => !speaksOf(text, zh))
    .map(({ zh, en }) => ({ section: id, ask: { zh: `${zh}：未采集`, en: `${en}: not collected` } }));
}

/** An item counts as spoken of where its own name, or the head of it, stands in the section. */
function speaksOf(text: string, item: string): boolean {
  const head = item.replace(/^(?:食物或|一般)/, "").replace(/史$|情况$/, "");
  return (
    text.includes(head) ||
    head.split("、").some((part) => text.includes(part)) ||
    (/过敏/.test(item) && /过敏/.test(text))
  );
}

function unclear(stands: readonly Stand[], sections: readonly DraftSection[]): readonly OpenPoint[] {
  const section = sections.find(({ id }) => OF_ILLNESS.test(id))?.id;
  if (section === undefined) return [];
  return stands
    .filter(
      ({ status, told, finding }) => status === "uncertain" && finding.kind !== "disease" && told.some(isSaidOrAsked),
    )
    .map(({ finding }) => ({
      section,
      ask: {
        zh: `${finding.name}：问过或者提到，没有说清，请核实`,
        en: `${finding.english}: asked or named, not settled; please ask`,
      },
    }));
}

function isSaidOrAsked({ said, question, isNamed }: Stand["told"][number]): boolean {
  return isNamed && (said.speaker !== "doctor" || question !== undefined);
}

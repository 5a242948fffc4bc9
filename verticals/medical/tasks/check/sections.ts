import type { Finding } from "@guildhall/core";
import type { RecordSection, RecordType } from "../../records/record-type.ts";
import type { CheckInput } from "./check-input.ts";
import { fault } from "./fault.ts";
import type { WrittenSection } from "./read-record.ts";

const NOT_COLLECTED = /^(?:未采集|未问|不详)?[。.]?$/;
/** The doctor says why: 患者昏迷，无法采集. */
const WHY = /昏迷|意识不清|无法|不能配合|拒绝|病情危重|失语|无家属/;

/** Required sections that are not there, say nothing, or stand where they do not belong. */
export function sectionFaults(
  written: readonly WrittenSection[],
  type: RecordType,
  patient: CheckInput["patient"],
): readonly Finding[] {
  const asked = type.sections.filter((section) => section.isRequired && isAbout(section, patient));
  return [
    ...asked.filter(({ id }) => !written.some((section) => section.id === id)).map((section) => missing(section, type)),
    ...asked.flatMap((section) => emptyIn(section, written, type)),
    ...misplaced(written, type),
  ];
}

/** 月经史 is asked of women from about twelve on; 婚育史 of nobody who is a child. */
function isAbout({ id, applies }: RecordSection, { sex, age }: NonNullable<CheckInput["patient"]> = {}): boolean {
  if (applies === "female" && (sex !== "female" || (age !== undefined && age < 12))) return false;
  return !(id === "marital_history" && age !== undefined && age < 16);
}

function missing({ id, name }: RecordSection, { rule }: RecordType): Finding {
  return fault("section-missing", "error", `缺少“${name.zh}”`, `"${name.en}" is missing`, rule, { section: id });
}

function emptyIn(
  { id, name }: RecordSection,
  written: readonly WrittenSection[],
  { rule }: RecordType,
): readonly Finding[] {
  const texts = written.filter((section) => section.id === id).map(({ text }) => text);
  if (texts.length === 0 || texts.some((text) => !NOT_COLLECTED.test(text) || WHY.test(text))) return [];
  const [zh, en] = [
    `“${name.zh}”没有内容，请补充或写明无法采集的原因`,
    `"${name.en}" says nothing; add it or say why it could not be taken`,
  ];
  return [fault("section-empty", "error", zh, en, rule, { section: id })];
}

function misplaced(written: readonly WrittenSection[], type: RecordType): readonly Finding[] {
  const order = written.map(({ id }) => type.sections.findIndex((section) => section.id === id));
  const at = order.findIndex((place, index) => index > 0 && place < Math.max(...order.slice(0, index)));
  const section = written[at];
  if (section === undefined) return [];
  return [
    fault(
      "section-misplaced",
      "warning",
      `“${section.head}”的位置与规定的次序不符`,
      `"${section.head}" is out of the prescribed order`,
      type.rule,
      {
        section: section.id,
      },
    ),
  ];
}

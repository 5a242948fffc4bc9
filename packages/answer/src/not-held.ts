import type { RankedPassage } from "@guildhall/core";
import { canonicalDocumentNumber, findDocumentNumbers, titleKey } from "@guildhall/text";

/** What the question asks for by name and the archive neither holds nor has a report of. */
export function notHeld(
  question: string,
  names: readonly string[],
  passages: readonly RankedPassage[],
): string | undefined {
  const missing = titlesNotHeld(question, names).filter(isInstrument);
  return (
    missing.find((title) => !passages.some((passage) => reports(passage, title))) ??
    numberNotHeld(question, names, passages)
  );
}

/** 某某法对…, 某某条例中…: the name of an instrument that nobody put between 《》. */
const BEGINS_WITH_TITLE =
  /^(?:请问)?([\p{Script=Han}]{3,30}(?:(?<![违合依守执司立办做方说看想非无])法|条例|管理办法|实施细则))(?=[对中里第]|关于|规定)/u;

/** Titles that the question puts between 《》, or begins with, and that no document has. */
export function titlesNotHeld(text: string, names: readonly string[]): readonly string[] {
  const quoted = [...text.matchAll(/《([^《》]{2,80})》/g)].map((match) => match[1] ?? "");
  const titles = [...quoted, ...titleBegun(text, names)];
  const held = new Set(names.map(titleKey));
  return titles.filter((title) => !held.has(titleKey(title)));
}

/** The title the question begins with, where no held name stands in it, or one that is only the beginning of it: 某法实施细则. */
function titleBegun(text: string, names: readonly string[]): readonly string[] {
  const begun = BEGINS_WITH_TITLE.exec(text)?.[1];
  if (begun === undefined) return [];
  const goesOn = (name: string): boolean => begun.includes(name) && !begun.endsWith(name);
  return names.length === 0 || (names.some(goesOn) && !names.some((name) => begun.endsWith(name))) ? [begun] : [];
}

/** A law, a rule, a notice: a document that is asked for itself. Of another work a document may speak; 《指南》 alone names none. */
function isInstrument(title: string): boolean {
  return (
    title.length > 2 &&
    /(?:法|法典|条例|办法|规定|规则|细则|章程|标准|规范|指南|通知|意见|公告|决定|批复|方案|计划|规划|目录|说明书|报告|合同|协议|[)）])$/u.test(
      title,
    )
  );
}

/** A passage that tells of the issue of an instrument may answer for it: 印发《…》, 《…》公布. */
function reports({ passage: { context, text } }: RankedPassage, title: string): boolean {
  const told = `${context}\n${text}`;
  const at = told.indexOf(`《${title}》`);
  const around = told.slice(Math.max(0, at - 12), at) + told.slice(at + title.length + 2, at + title.length + 14);
  return at >= 0 && /印发|出台|公布|发布|制定|下发|颁布|推出/.test(around);
}

/** A passage that is to answer for a work names it. */
export function speaksOf(titles: readonly string[], { passage: { text, context } }: RankedPassage): boolean {
  return titles.every((title) => `${context}\n${text}`.includes(title));
}

/** A document number that the question gives, that no document has, and of which none speaks. */
function numberNotHeld(text: string, names: readonly string[], passages: readonly RankedPassage[]): string | undefined {
  const asked = findDocumentNumbers(text).filter(
    ({ canonical }) => !names.some((name) => canonicalDocumentNumber(name) === canonical),
  );
  if (asked.length === 0) return undefined;
  const spokenOf = passages.flatMap(({ passage: { context, text } }) => findDocumentNumbers(`${context}\n${text}`));
  return asked.find(({ canonical }) => !spokenOf.some((number) => number.canonical === canonical))?.canonical;
}

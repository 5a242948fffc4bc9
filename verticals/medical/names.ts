import { shortTitles } from "@guildhall/text";
import { type DrugNames, drugCalled } from "./facts/drug-names.ts";

/** 临州市第一人民医院病历书写与管理细则 is 病历书写与管理细则 to its own people. */
const HOUSE =
  /^\p{Script=Han}{2,16}?(?:人民医院|中心医院|中医院|妇幼保健院|医院|卫生院|医学中心)(?=\p{Script=Han}{4,})/u;

/** How people name a document: its titles, those without the house, and the names of the drug that a label is about. */
export function namesOf(title: string, drug: DrugNames | undefined, documentNumber: string | undefined): string[] {
  const titles = shortTitles(title);
  const short = titles.map((name) => name.replace(HOUSE, ""));
  const number = documentNumber === undefined ? [] : [documentNumber];
  return [...new Set([...titles, ...short, ...(drug === undefined ? [] : drugCalled(drug)), ...number])];
}

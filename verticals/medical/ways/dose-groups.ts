import { createCodePoints, sentences } from "@guildhall/text";

/** For whom a dose is: of the words that say so, several may stand in one sentence (成人及12岁以上儿童). */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/成人|成年|大人|adult/i, "成人"],
  [
    /儿童|婴|幼儿|小儿|新生儿|患儿|宝宝|小孩|孩子|[0-9０-９]{1,2}\s*(?:～|-|—|至|到)\s*[0-9０-９]{1,2}\s*岁|\bchild|\binfant/i,
    "儿童",
  ],
  [/老年|老人|高龄|elderly/i, "老年"],
];

/** The groups that a text names. */
export function doseGroupsIn(text: string): string[] {
  return GROUPS.flatMap(([words, group]) => (words.test(text) ? [group] : []));
}

/** Those whom a sentence of 用法用量 concerns: everybody, where it names nobody. */
export function doseGroupsOf(text: string): string[] {
  const named = doseGroupsIn(text);
  return named.length > 0 ? named : GROUPS.map(([, group]) => group);
}

export interface DosePart {
  readonly text: string;
  readonly groups: readonly string[];
}

/**
 * Cuts 用法用量 where the group changes, so that a question about a child never sees an adult's limit beside it. A
 * sentence that names nobody goes on with the one before it on the same line.
 */
export function byDoseGroup(section: string): DosePart[] {
  const parts: { text: string; groups: readonly string[] }[] = [];
  const points = createCodePoints(section);
  const spans = sentences(section);
  spans.forEach((_, at) => {
    const text = points.slice(at === 0 ? 0 : (spans[at]?.start ?? 0), spans[at + 1]?.start);
    const last = parts.at(-1);
    const named = doseGroupsIn(text);
    const goesOn = named.length === 0 && last !== undefined && !last.text.endsWith("\n");
    const groups = goesOn ? last.groups : named;
    if (last !== undefined && last.groups.join() === groups.join()) last.text += text;
    else parts.push({ text, groups });
  });
  return parts.length === 0 ? [{ text: section, groups: [] }] : parts;
}

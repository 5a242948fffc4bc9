import type { DraftOutput } from "@guildhall/core";

/** A section that reads otherwise than before. */
export interface SectionChange {
  readonly section: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What a version changed in the one before it, sentence by sentence. */
export function changes(before: DraftOutput, after: DraftOutput): readonly SectionChange[] {
  const former = new Map(before.sections.map(({ id, sentences }) => [id, sentences.map(({ text }) => text)]));
  return after.sections.flatMap(({ id, sentences }) => {
    const was = former.get(id) ?? [];
    const is = sentences.map(({ text }) => text);
    const removed = without(was, is);
    const added = without(is, was);
    return removed.length + added.length > 0 ? [{ section: id, removed, added }] : [];
  });
}

function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

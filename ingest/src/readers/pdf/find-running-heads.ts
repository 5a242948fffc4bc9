import type { Page } from "./read-page.ts";
import type { Segment } from "./segment.ts";

/** Heads and page numbers stand within this share of the page's height from its upper or lower edge. */
const MARGIN = 0.095;
/** On how many pages the same words must stand at the same height. */
const PAGES = 3;

/**
 * The segments that repeat at the edge of pages, with the reason to leave them out: the same words at the same height on
 * three pages or more, digits apart. Words that are only a number count as a page number where they count up with the pages.
 */
export function findRunningHeads(pages: readonly Page[]): ReadonlyMap<Segment, "running_head" | "page_number"> {
  const groups = new Map<string, { segment: Segment; page: number }[]>();
  for (const page of pages) {
    for (const segment of page.segments) {
      if (segment.box[3] > page.height * MARGIN && segment.box[1] < page.height * (1 - MARGIN)) continue;
      const key = `${Math.round(segment.baseline / 6)} ${segment.text.replace(/\d+/g, "#").replace(/\s+/g, "")}`;
      groups.set(key, [...(groups.get(key) ?? []), { segment, page: page.number }]);
    }
  }
  const reasons = new Map<Segment, "running_head" | "page_number">();
  for (const group of groups.values()) {
    if (new Set(group.map(({ page }) => page)).size < PAGES) continue;
    const reason = reasonFor(group);
    if (reason) for (const { segment } of group) reasons.set(segment, reason);
  }
  return reasons;
}

function reasonFor(group: readonly { segment: Segment; page: number }[]): "running_head" | "page_number" | undefined {
  if (!group.some(({ segment }) => /\d/.test(segment.text))) return "running_head";
  if (countsUp(group)) return "page_number";
  const isNumber = group.every(({ segment }) => /^[\d\s.,/%()—–-]+$/.test(segment.text));
  return isNumber || new Set(group.map(({ segment }) => segment.text)).size > 1 ? undefined : "running_head";
}

/** A number in the words grows with the page on nearly all of the pages. */
function countsUp(group: readonly { segment: Segment; page: number }[]): boolean {
  const groupsByShift = new Map<number, number>();
  for (const { segment, page } of group) {
    for (const shift of new Set(Array.from(segment.text.matchAll(/\d+/g), ([digits]) => Number(digits) - page))) {
      groupsByShift.set(shift, (groupsByShift.get(shift) ?? 0) + 1);
    }
  }
  return Math.max(...groupsByShift.values()) >= group.length * 0.8;
}

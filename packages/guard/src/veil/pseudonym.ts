/** Where a pseudonym begins and ends; brackets that models copy as they are and documents hardly use. */
const OPENS = "〔";
const FORM = /〔([A-Z_]{2,20})-(\d{1,6})-([a-z\d]{4,12})〕/g;
/** The most UTF-16 units that a pseudonym has. */
const LONGEST = 44;

/** `〔PERSON-1-k3f9〕`: the kind, a number within the request, and the mark of the request. */
export function writePseudonym(kind: string, number: number, mark: string): string {
  return `${OPENS}${kind}-${number}-${mark}〕`;
}

/** The text with each pseudonym replaced. */
export function replacePseudonyms(text: string, value: (pseudonym: string) => string): string {
  return text.includes(OPENS) ? text.replaceAll(FORM, (pseudonym) => value(pseudonym)) : text;
}

/** Where a text holds what looks like a pseudonym, in UTF-16 units. */
export function pseudonymsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(FORM)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** How much of a text is whole: up to a bracket that opened and may yet become a pseudonym. */
export function wholeLength(text: string): number {
  const opened = text.lastIndexOf(OPENS);
  const isOpen = opened >= 0 && !text.includes("〕", opened) && text.length - opened < LONGEST;
  return isOpen ? opened : text.length;
}

import { stem } from "../stem.ts";

/** The forms a word of a question may stand in: as it is, and an English word from its stem on. */
export function wordForms(word: string): readonly string[] {
  return /^[a-z']+$/.test(word) ? [...new Set([word, stem(word)])] : [word];
}

/** Where in a folded text any of the forms begins. A number stands whole, a short English word at the beginning of one. */
export function placesOfWord(forms: readonly string[], text: string): readonly number[] {
  return forms.flatMap((form) => {
    const places: number[] = [];
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
      if (isWhole(form, text, at)) places.push(at);
    return places;
  });
}

function isWhole(form: string, text: string, at: number): boolean {
  if (/^\d+$/.test(form)) return !/\d/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + form.length));
  if (/^[a-z']+$/.test(form)) return !/[a-z]/.test(text.charAt(at - 1));
  return true;
}

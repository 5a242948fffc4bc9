import type { AskedForm } from "../asked/asked-form.ts";
import { lacksFigureAsked } from "../asked/kinds-held.ts";
import { fieldOf } from "../asked/named-fields.ts";
import { speaksOfOtherAges } from "../asked/ages.ts";
import { soughtIn } from "../asked/sought-in.ts";
import { speaksOfAnother } from "../asked/speaks-of-another.ts";
import type { AskedWord, AskedWords } from "./asked-words.ts";
import type { Reading } from "./reading.ts";
import { placesOfWord } from "./word-places.ts";

export interface Asked {
  readonly question: string;
  readonly form: AskedForm;
  readonly words: AskedWords;
}

export interface Bearing {
  readonly bearing: number;
  /** What it says of the form asked for, and of that what stands nearest to the question's words. */
  readonly said: readonly string[];
  readonly best: string;
  /** It is a field of a sheet that the question asks for by name. */
  readonly isNamed: boolean;
}

/** What a word of the question counts in the statement, in the headings over it, in the one before it, elsewhere in the passage. */
const HERE = 1;
const ABOVE = 0.85;
const BEFORE = 0.75;
const ELSEWHERE = 0.5;
/** How fast a word in the statement counts less with its distance, in UTF-16 units, from what is sought. */
const REACH = 20;
/** Of its bearing, what a statement keeps that lacks what the form asks for. */
const WITHOUT_SOUGHT = 0.45;
/** One that speaks of a neighbour of what is named. */
const OF_ANOTHER = 0.6;
/** One for other ages than the one that is asked about: it is no answer, and may do harm. */
const OF_OTHER_AGES = 0;
/** One that only asks. */
const ASKING = 0.6;
/** One that holds no word of the question itself. */
const BESIDE = 0.5;

const NOTHING: Bearing = { bearing: 0, said: [], best: "", isNamed: false };

/** A title or a heading that stands in the text once more says nothing beside what stands over it. */
function isHeading({ context, pieces }: Reading, folded: string): boolean {
  const words = folded.trim();
  return pieces.length > 1 && words.length >= 4 && context.includes(words);
}

/** How much a statement says of what is asked: the share of the question's words, each by how near it stands to what is sought. */
export function bearingOf(reading: Reading, index: number, { question, form, words }: Asked): Bearing {
  const { quote = "", folded = "" } = reading.pieces[index] ?? {};
  if (isHeading(reading, folded)) return NOTHING;
  const isNamed = isFieldNamed(reading, quote);
  const sought = isNamed ? [{ start: 0, end: quote.length, text: quote }] : soughtIn(form, question, quote);
  const isFigure = isNamed && /\d/.test(quote);
  if (!isFigure && lacksFigureAsked(question, quote, reading.above)) return NOTHING;
  const placed = words.words.map((word) => ({ ...word, places: placesOfWord(word.forms, folded) }));
  const beside = placed.map((word) => besideOf(word, reading, index));
  const isAnywhere = form === "thing" || form === "winner" || sought.length === 0;
  const shares = (sought.length > 0 ? sought : [{ start: 0, end: 0, text: "" }]).map(({ start, end, text }) => {
    const held = placed.reduce((sum, { places, weight }, word) => {
      const distance = isAnywhere ? 0 : Math.min(...places.map((at) => Math.max(0, at - end, start - at)));
      const isGiven = reading.isAskedFor && (beside[word] ?? 0) === ABOVE;
      const here = places.length > 0 && !isGiven ? BEFORE + (HERE - BEFORE) * Math.exp(-distance / REACH) : 0;
      return sum + weight * Math.max(beside[word] ?? 0, here);
    }, 0);
    return { share: held / words.total, text };
  });
  const best = shares.reduce((most, each) => (each.share > most.share ? each : most), { share: 0, text: "" });
  const kept =
    (sought.length === 0 ? WITHOUT_SOUGHT : 1) *
    (speaksOfAnother(question, isNamed ? `${reading.context}\n${quote}` : quote) ? OF_ANOTHER : 1) *
    (speaksOfOtherAges(question, quote) ? OF_OTHER_AGES : 1) *
    (/[？?]\s*$/.test(quote) ? ASKING : 1) *
    (!reading.isAskedFor && placed.every(({ places }) => places.length === 0) ? BESIDE : 1);
  return { bearing: best.share * kept, said: sought.map(({ text }) => plain(text)), best: plain(best.text), isNamed };
}

/** A field of a sheet that the question names, and no part of a longer name in it. */
function isFieldNamed({ fields }: Reading, quote: string): boolean {
  const name = fieldOf(quote)?.name;
  return name !== undefined && fields.some((field) => field.name === name);
}

/** What a word counts that the statement does not hold. */
function besideOf({ forms }: AskedWord, { pieces, folded, context }: Reading, index: number): number {
  if (placesOfWord(forms, context).length > 0) return ABOVE;
  if (placesOfWord(forms, pieces[index - 1]?.folded ?? "").length > 0) return BEFORE;
  return placesOfWord(forms, folded).length > 0 ? ELSEWHERE : 0;
}

function plain(text: string): string {
  return text.replaceAll(/\s/g, "");
}

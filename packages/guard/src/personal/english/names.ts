import type { Detector, Found } from "../personal-data.ts";
import { type Capitalised, capitalisedRuns } from "./capitalised.ts";
import { isEnglish } from "./is-english.ts";
import { isCountry } from "./countries.ts";
import { isOrdinary, namesABody } from "./words.ts";

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Lord|Captain|Madam|Mx)\.?$/;
const LEADS_TO_PERSON =
  /(?:\b(?:name(?:'s| is|d)?:?|by:?|said|says|told|asked|with|dear|hi|hello|hey|i'm|i am|call(?:ed)? me|called|starring|meet|met|heard|author|songwriter|singer|actor|actress|poet|writer|director|founders?:?|patient|doctor|nurse|attn:?|signed:?|regards,?|sincerely,?|thanks,?|cheers,?|contact|between|husband|wife|son|daughter|brother|sister|mother|father|friend|uncle|aunt|boss|colleague|customer|client|member|mr|mrs|ms|dr)\.?:?|[:?])\s{0,4}["“']?$/i;
const LEADS_TO_PLACE =
  /\b(?:in|at|near|from|to|flew to|moved to|travel(?:led|ing)? to|lives in|living in|based in|born in|visit(?:ing|ed)?|capital of|city of|town of|outside|around|towards|home ?(?:city|town)|in the city)\s$/i;
const FOLLOWS_PERSON =
  /^(?:'s (?:daughter|son|wife|husband|house|book|song|name|father|mother)|[,"”]? (?:said|says|asked|told|wrote|writes|thinks|spent|flew|had given|has been|speak|concert|novel|album|song|version|is the keynote)|, (?:MD|PhD|RN|Jr|Sr|aged|age)\b|, (?:can|could|may) I\b| is from\b| (?:shouted|whispered|replied|answered)\b|:\s?["“])/;
const NAME_WORD = /^(?:\p{Lu}\.?|[\p{Lu}][\p{L}'’-]+)$/u;

/**
 * Names of persons and places in English text, by capitals and by the words beside them. Places count as addresses:
 * subdivisions smaller than a state are identifiers under 45 CFR 164.514(b)(2)(i)(B).
 */
export const englishNames: Detector = (text) => {
  if (!isEnglish(text)) return [];
  return [...capitalisedRuns(text)].flatMap((run) => named(run, text));
};

function named(run: Capitalised, text: string): readonly Found[] {
  const after = text.slice(run.end, run.end + 24);
  if (run.words.some(({ text: word }) => namesABody(word)) || /^ ?&|^ ?(?:Inc|Ltd|LLC|Corp)\b/.test(after)) return [];
  const country = run.words.find(
    ({ start }, at) =>
      run.words.slice(0, at).every(({ text: word }) => isOrdinary(word)) && isCountry(text.slice(start, run.end)),
  );
  if (country) return [{ type: "ADDRESS", start: country.start, end: run.end, weight: 1 }];
  const trimmed = withoutOrdinary(run);
  const first = trimmed[0];
  const last = trimmed.at(-1);
  if (!first || !last || trimmed.length > 4) return [];
  const startsSentence = /(?:^|[.!?…]["”']?\s+|\n\s*)$/.test(text.slice(Math.max(0, first.start - 4), first.start));
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  const hasTitle =
    run.words.some(({ text: word, start }) => TITLE.test(word) && start < first.start) ||
    /\b(?:Mr|Mrs|Ms|Dr|Prof)\.?\s$/.test(before);
  const words = trimmed.filter(({ text: word }) => NAME_WORD.test(word));
  if (words.length !== trimmed.length) return [];
  const end = last.end - (/(?:'s|’s)$/.exec(last.text)?.[0].length ?? 0);
  const found = (type: Found["type"], weight: Found["weight"]): readonly Found[] => [
    { type, start: first.start, end, weight },
  ];
  const tail = text.slice(end, end + 28);
  if (hasTitle || FOLLOWS_PERSON.test(tail)) return found("PERSON", 2);
  if (trimmed.length === 1 && /^\p{Lu}{1,5}\.?$/u.test(first.text) && !/\bfrom $/.test(before)) return [];
  const fillsLine =
    /(?:^|\n)[>\s]*$/.test(text.slice(Math.max(0, first.start - 6), first.start)) && /^\s*(?:\n|$)/.test(tail);
  if (isCountry(text.slice(first.start, end)) || /^ (?:bridge|river|airport|city|town|village|county)\b/.test(tail))
    return found("ADDRESS", 1);
  if (LEADS_TO_PLACE.test(before))
    return found(
      trimmed.length >= 2 && /\b(?:from|to)\s$/i.test(before) && !/flew|moved|travel/i.test(before)
        ? "PERSON"
        : "ADDRESS",
      1,
    );
  if (fillsLine && /(?:Apt|Suite|Unit|Flat|Box)\.? \d+[>\s]*$/i.test(before)) return found("ADDRESS", 1);
  if (LEADS_TO_PERSON.test(before) || fillsLine || trimmed.length >= 2) return found("PERSON", 1);
  return startsSentence ? [] : found("PERSON", 1);
}

/** The A. of John A. Leiva; I is more often the one who speaks. */
const INITIAL = /^(?:\p{Lu}\.|(?!I)\p{Lu})$/u;

/** The words of a run that are no ordinary ones, from the first to the last of them, if nothing ordinary lies between. */
function withoutOrdinary({ words }: Capitalised): Capitalised["words"] {
  const isName = words.map(
    ({ text }, at) => (at > 0 && INITIAL.test(text)) || (!isOrdinary(text) && !TITLE.test(text)),
  );
  const from = isName.indexOf(true);
  if (from < 0) return [];
  const to = isName.indexOf(false, from);
  return words.slice(from, to < 0 ? undefined : to);
}

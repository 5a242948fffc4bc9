import { addressesOnline } from "./numbers/addresses-online.ts";
import { birthDates } from "./birth-dates.ts";
import { chineseAddresses } from "./chinese/addresses.ts";
import { chineseNames } from "./chinese/names.ts";
import { englishAddresses } from "./english/addresses.ts";
import { datesAndAges } from "./english/dates-and-ages.ts";
import { englishNames } from "./english/names.ts";
import { englishTelephones } from "./english/telephones.ts";
import { labelled } from "./numbers/labelled.ts";
import { numbered } from "./numbers/numbered.ts";
import type { Detector, Found, PersonalData, PersonalType } from "./personal-data.ts";
import { scannable } from "./scannable.ts";

const detectors: readonly Detector[] = [
  numbered,
  labelled,
  addressesOnline,
  birthDates,
  chineseAddresses,
  chineseNames,
  englishAddresses,
  englishNames,
  englishTelephones,
  datesAndAges,
];

/**
 * Personal data in a text, in its order, without overlaps; offsets in code points. Spaced and full-width forms count as
 * the plain ones. `types` narrows what is looked for. The time grows with the length of the text and nothing else.
 */
export function findPersonalData(text: string, types?: ReadonlySet<PersonalType>): readonly PersonalData[] {
  const scanned = scannable(text);
  const found = detectors.flatMap((detect) => detect(scanned.text));
  return withoutOverlaps(types ? found.filter(({ type }) => types.has(type)) : found)
    .toSorted((a, b) => a.start - b.start)
    .map(({ type, start, end }) => ({ type, ...scanned.span(start, end) }));
}

/** Of two that overlap the one of more weight stays, then the longer one. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const best = found.toSorted(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken = new Set<number>();
  return best.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (taken.has(at)) return false;
    for (let at = start; at < end; at += 1) taken.add(at);
    return true;
  });
}

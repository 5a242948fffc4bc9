import { brands } from "./brands.ts";
import { diseases } from "./diseases.ts";
import { drugs } from "./drugs.ts";
import { hospital } from "./hospital.ts";
import { records } from "./records.ts";
import { symptoms } from "./symptoms.ts";

/** Words of people → words of labels, guidelines and records, searched beside them; brands with their generic names. */
export const terms: Readonly<Record<string, readonly string[]>> = {
  ...symptoms,
  ...diseases,
  ...drugs,
  ...records,
  ...hospital,
  ...Object.fromEntries(Object.entries(brands).map(([brand, generic]) => [brand, [generic]])),
};

import { isEnglish } from "./is-english.ts";
import type { Detector, Found, PersonalType } from "../personal-data.ts";

const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;

const forms: readonly (readonly [PersonalType, RegExp])[] = [
  ["DATE", /(?<![\d/.-])\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}(?![\d/.])/g],
  ["DATE", /(?<![\d-])(?:19|20)\d{2}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?(?![\d-])/g],
  [
    "DATE",
    new RegExp(
      String.raw`\b(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\d{2})?|\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? (?:19|20)\d{2})?)(?![\p{L}\d])`,
      "gu",
    ),
  ],
  [
    "DATE",
    /(?<=\b(?:in|of|since|until|by|during|a|from|year|early|late) )(?:19[0-9]\d|20[0-4]\d)(?![\p{L}\d,.]\d|[-/%])/giu,
  ],
  ["DATE", /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g],
  [
    "AGE",
    /(?<=\b(?:age(?:d)?(?: of)?|age is|turned|is|am|the age of|I'm|was) )\d{1,3}(?=(?: years?[ -]old| y\/?o\b|[ ,.;]|$))(?! (?:\p{L}|\d))/giu,
  ],
  ["AGE", /(?<![\d.])\d{1,3}(?=[ -](?:years?|yrs?)[ -](?:old|of age)|[ -]?y\/o\b)/gi],
];

/** Days and ages of a person as English writes them (45 CFR 164.514(b)(2)(i)(C)). */
export const datesAndAges: Detector = (text) =>
  !isEnglish(text)
    ? []
    : forms.flatMap(([type, form]) =>
        [...text.matchAll(form)].map((match): Found => ({
          type,
          start: match.index,
          end: match.index + match[0].length,
          weight: 1,
        })),
      );

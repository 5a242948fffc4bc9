import { isEnglish } from "./is-english.ts";
import type { Detector, Found } from "../personal-data.ts";

const CAP = String.raw`(?:[dDlL]['’])?[A-ZÀ-Ž][\p{L}'’.-]*`;
const WAY = String.raw`(?:Street|St|Road|Rd|Avenue|Ave|Avda|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Close|Crescent|Circle|Parkway|Pkwy|Highway|Hwy|Mall|Loop|Trail|Row|Walk|Hill|Park|Mews|Gardens|Grove)\b\.?`;
const UNIT = String.raw`(?:[, ]*\s*(?:Apt|Apartment|Suite|Ste|Unit|Flat|Room|Floor|P\.?O\.? Box|Box)\.? ?#?\d+[A-Za-z]?)`;
const PLACE = String.raw`(?:,?\s{0,3}${CAP}(?: ${CAP}){0,3}(?:\s{0,2},? ?[A-Z]{2}\b)?(?:\s{0,3},? ?${CAP}){0,2}(?:\s{1,2}[A-Z]{0,2} ?\d{4,6}(?:-\d{3,4})?(?!\d))?)?`;

const forms: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\d])(?:\d{1,6}[A-Za-z]? ){1,2}(?:${CAP} ){1,4}${WAY}${UNIT}?${PLACE}`, "gu"),
  new RegExp(String.raw`(?<![\p{L}\d])(?:\d{1,6} )?(?:${CAP} ){1,3}${WAY}${UNIT}`, "gu"),
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:\d{2,6} )?(?:ul\. |av\. |al\. )?${CAP}(?: (?:${CAP}|de|da|do|del|della|di|la|le|e|u\.|út|utca|of|van|der|den|rue)){0,5} \d{1,4}(?!\d)\.?${UNIT}{0,2}${PLACE}`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])\d{2,6} ${CAP}(?: (?:${CAP}|de|da|do|del|la|le|e|van|der|den)){0,4}${UNIT}{1,2}${PLACE}`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<=\b(?:at|to|in|address:?|is) )\d{1,6}(?: \d{1,5})? (?:${CAP})(?: ${CAP}){0,4}${UNIT}?${PLACE}`,
    "gu",
  ),
  new RegExp(String.raw`(?<![\p{L}\d])${UNIT.slice(0, 2) + UNIT.slice(2).replace("[, ]*\\s*", "")}${PLACE}`, "gu"),
  /(?<![\p{L}\d])(?:[A-Z]{2,4} \p{Lu}\p{L}+\s+)?(?:DPO|APO|FPO),? [A-Z]{2} \d{5}(?!\d)/gu,
  /(?<=\p{L}[,\n ]{1,3})(?:[A-Z]{2} )?\d{4,6}(?:-\d{3,4})?(?=\s*(?:$|\n))/gu,
  new RegExp(
    String.raw`(?<![\p{L}\d])\d{1,4},? (?:rue|via|calle|avenue|boulevard|ul\.|ulica) (?:${CAP} ?){1,4}`,
    "giu",
  ),
  /\b(?:Unit|unit|PSC|CMR) \d+,? Box \d+\s+(?:DPO|APO|FPO),? [A-Z]{2} \d{5}/g,
  /\b(?:zip(?: ?code)?|postal code|postcode)(?: is|:)? ?(\d{3,6}(?:-\d{4})?)/gi,
];

const PLAIN_WORDS =
  /^(?:I\b|Meet|She|He|They|We|You|Please|Patient|This|That|These|Those|There|When|Then|Mr|Mrs|Ms|Dr|The|My|Our|It|In|At|On|By|Since|Until|Page|Section|Article|Chapter|Figure|Table|Item|Step|Version|No|Room|Form|Part|Day|Week|Month|Year|Title|Act|January|February|March|April|May|June|July|August|September|October|November|December|About|Over|Under|From|To|For|With|Top|Last|First|Next|Only|All|Q\d)\b/i;

/** Civil Rights Act of 1964: a year, no house. */
const A_LAW = /\b(?:Act|Law|Code|Bill|Treaty|Convention|Directive|Regulation|Constitution|Agreement)s? of \d{4}$/;

/** Street addresses of English-speaking and European forms, with house number, unit and place, and zip codes after their word. */
export const englishAddresses: Detector = (text) =>
  !isEnglish(text)
    ? []
    : forms.flatMap((form) =>
        [...text.matchAll(form)].flatMap((match): Found[] => {
          const value = match[1] ?? match[0];
          const start = match.index + match[0].indexOf(value);
          const trimmed = value.replace(/[\s,.]+$/, "");
          return PLAIN_WORDS.test(trimmed) ||
            A_LAW.test(trimmed) ||
            /^[A-Z][a-z]+(?: [a-z]+)* (?:19|20)\d{2}$/.test(trimmed)
            ? []
            : [{ type: "ADDRESS", start, end: start + trimmed.length, weight: 2 }];
        }),
      );

import type { Detector, Found } from "../personal-data.ts";
import { isEnglish } from "./is-english.ts";

/** An international prefix, an area code in brackets, or groups of two to five digits, seven to thirteen digits in all. */
const FORM =
  /(?<![\p{L}\d./-]|\d,)(?:\+\d{1,3}[ .-]?|00\d{1,3}[ .-]|001-)?(?:\(\d{1,4}\)[ .-]?\d{1,5}|\d{2,5})(?:[ .-]\d{2,5}){1,4}(?![\p{L}\d/]|-\d|[.,]\d| ?[%€$]|,? \p{Lu})|(?<![\p{L}\d])\+\d{9,14}(?!\d)|(?<![\p{L}\d+-])\d{8,12}(?=[- ]?(?:[Ff]ax|[Oo]ffice|[Tt]el|[Pp]hone|[Mm]obile|[Cc]ell)\b)/gu;

/** Telephone numbers of other countries as English texts write them: (579)888-3058, +46 (0)8 928 571 38. */
export const englishTelephones: Detector = (text) =>
  !isEnglish(text)
    ? []
    : [...text.matchAll(FORM)].flatMap((match): Found[] => {
        const digits = match[0].replaceAll(/\D/g, "");
        const isDate =
          /^(?:19|20)\d{2}[-.]\d{2}[-.]\d{2}$|^\d{1,2}[-.]\d{1,2}[-.](?:19|20)\d{2}$|^\d{3}-\d{2}-\d{4}$/.test(
            match[0],
          );
        const end = match.index + match[0].length;
        return digits.length < 7 || digits.length > 14 || isDate
          ? []
          : [{ type: "PHONE", start: match.index, end, weight: 1 }];
      });

import type { Detector, Found, PersonalType } from "../personal-data.ts";
import { labelOf, wordsBefore } from "../labels.ts";
import { isCreditCode } from "./checksums.ts";

interface Form {
  readonly type: PersonalType;
  readonly form: RegExp;
  readonly label: RegExp;
  /** Whether the form alone is enough. */
  isCertain?(value: string): boolean;
  isPossible?(value: string): boolean;
}

const PLATE_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

/** Numbers that have a form of letters and digits; most of them say little without the label before them. */
const forms: readonly Form[] = [
  {
    type: "CN_USCC",
    form: /(?<![A-Za-z\d])[1-9A-HJ-NPQRTUWXY][\dA-HJ-NPQRTUWXY](?: ?\d){6}(?: ?[\dA-HJ-NPQRTUWXY]){10}(?![A-Za-z\d])/gi,
    label: labelOf(/统一社会信用代码|信用代码|USCC|社会信用/i),
    isCertain: (value) => isCreditCode(value.toUpperCase()) && !/^\d+$/.test(value),
  },
  {
    type: "PASSPORT",
    form: /(?<![A-Za-z\d])[A-Z]{1,2}[ -]?\d(?: ?\d){6,8}(?![A-Za-z\d])/gi,
    label: labelOf(/护照|旅行证|通行证|回乡证|台胞证|passport(?: (?:no|number))?/i),
    isCertain: (value) => /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})$/.test(value),
  },
  {
    type: "LICENSE_PLATE",
    form: new RegExp(
      `[${PLATE_PROVINCES}][A-HJ-NP-Z][ ·•.-]?[A-HJ-NP-Z\\d](?: ?[A-HJ-NP-Z\\d]){3,4} ?[A-HJ-NP-Z\\d挂学警港澳](?![A-Za-z\\d])`,
      "g",
    ),
    label: labelOf(/车牌|号牌|车辆|plate/i),
    isCertain: (value) => /\d/.test(value),
  },
  {
    type: "MEDICAL_RECORD_NO",
    form: /(?<![A-Za-z\d])[A-Z]{0,4}[ -]?\d(?:[ -]?\d){3,13}(?![A-Za-z\d])/gi,
    label: labelOf(
      /住院|病历|病案|门诊|就诊|就诊卡|登记|诊疗卡|病例|影像|检查|MRN|record(?: (?:no|number))?|chart|patient(?: (?:id|no|number))/i,
    ),
    isPossible: (value) => !/^(?:19|20)\d{6}$/.test(value),
  },
  {
    type: "INSURANCE_NO",
    form: /(?<![A-Za-z\d])[A-Z]{0,3}\d(?:[ -]?\d){5,19}(?![A-Za-z\d])/gi,
    label: labelOf(
      /医保卡?|医.保险|社保卡?|社会保障卡?|社会保险|保单|参保|health plan|insurance(?: (?:id|policy))?|policy|beneficiary|member id/i,
    ),
  },
  {
    type: "WECHAT",
    form: /(?<![A-Za-z\d_])[A-Za-z][\w-]{5,19}(?![\w@])/g,
    label: labelOf(/微信|薇信|加微|威信|WeChat(?: id)?|\bvx|\bwx/i),
    isCertain: (value) => /^wx(?:id)?_[\w-]{4,}$/i.test(value) && /\d/.test(value),
  },
  {
    type: "US_SSN",
    form: /(?<![\w-])\d{3}([- ])\d{2}\1\d{4}(?![\w-])/g,
    label: labelOf(/SSN|social security/i),
    isCertain: () => true,
  },
  { type: "US_SSN", form: /(?<![\w-])\d{9}(?![\w-])/g, label: labelOf(/SSN|social security(?: (?:no|number))?/i) },
  {
    type: "DRIVER_LICENSE",
    form: /(?<![A-Za-z\d])(?=[A-Z\d-]*\d)[A-Z\d](?:-?[A-Z\d]){4,17}(?![A-Za-z\d])/g,
    label: labelOf(/驾驶证|驾照|driver'?s?'? ?licen[sc]e|licen[sc]e/i),
  },
  {
    type: "ACCOUNT_NO",
    form: /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}(?![A-Za-z\d])/g,
    label: labelOf(/IBAN/i),
    isCertain: isIban,
  },
];

/** Numbers of letters and digits: codes of bodies, passports, plates, records, insurances, accounts, licences. */
export const labelled: Detector = (text) => forms.flatMap((form) => [...matchesOf(form, text)]);

function* matchesOf({ type, form, label, isCertain, isPossible }: Form, text: string): Generator<Found> {
  for (const match of text.matchAll(form)) {
    const value = match[0].replaceAll(/[ ·•.-]/g, "");
    const weight = label.test(wordsBefore(text, match.index)) ? 2 : isCertain?.(value) ? 3 : undefined;
    if (weight !== undefined && (isPossible?.(value) ?? true))
      yield { type, start: match.index, end: match.index + match[0].length, weight };
  }
}

/** The check of an international bank account number (ISO 13616). */
function isIban(value: string): boolean {
  const moved = value.slice(4) + value.slice(0, 4);
  let rest = 0;
  for (const character of moved) rest = Number(`${rest}${parseInt(character, 36)}`) % 97;
  return rest === 1;
}

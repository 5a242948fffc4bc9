import { subjectNames } from "@guildhall/text";
/** Whom the document is about, as it says itself. */
export interface Company {
  readonly full?: string;
  readonly short?: string;
  readonly code?: string;
}

const CODE = /(?:证券|股票|股份|公司)(?:代码|代号|代碼|代號)\s*[:：|]?\s*(\d{5,6})(?!\d)/;
const SYMBOL = /(?:trading symbol|ticker)\s*[:：|]?\s*([A-Z]{1,5})\b/i;
const SHORT = /(?:证券|股票|公司(?:的中文)?)简称\s*[:：|]\s*([\p{Script=Han}A-Za-z*]{2,12})/u;
const FULL = /(?:公司(?:的中文)?名称|编制单位|公司名称)\s*[:：|]\s*(\p{Script=Han}{2,40}公司)/u;
const IN_TITLE =
  /^((?=[A-Za-z0-9]{0,6}\p{Script=Han})[\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9（）()]{1,38}?公司)(?!债)/u;
/** …公司（临江精密，301999）: short name and code behind the name, in either order. */
const BESIDE_NAME =
  /公司[（(]\s*([\p{Script=Han}A-Za-z*]{2,12}|\d{5,6})\s*[，,、;；]\s*([\p{Script=Han}A-Za-z*]{2,12}|\d{5,6})(?:\.[A-Z]{2})?\s*[)）]/u;
const ENGLISH = /^([A-Z][\w&.' -]{1,60}?,? (?:Inc|Corp|Corporation|Ltd|Limited|plc|PLC|LLC|Co)\b\.?)/;

/** Name, short name and code of the company: in the title, else in the labelled lines at the head or foot. */
export function companyOf(text: string, title: string): Company {
  const places = `${text.slice(0, 6000)}\n${text.slice(-3000)}`;
  const full = IN_TITLE.exec(title)?.[1] ?? ENGLISH.exec(title)?.[1] ?? FULL.exec(places)?.[1];
  const beside = BESIDE_NAME.exec(title)?.slice(1) ?? [];
  const short = SHORT.exec(places)?.[1] ?? beside.find((word) => !/^\d/.test(word));
  const code =
    CODE.exec(places)?.[1] ?? beside.find((word) => /^\d/.test(word)) ?? SYMBOL.exec(places)?.[1]?.toUpperCase();
  return {
    ...(full === undefined ? {} : { full }),
    ...(short === undefined ? {} : { short }),
    ...(code === undefined ? {} : { code }),
  };
}

/** Every name the company goes by. */
export function namesOfCompany({ full, short, code }: Company): string[] {
  return subjectNames({
    ...(full === undefined ? {} : { company: full }),
    ...(short === undefined ? {} : { shortName: short }),
    ...(code === undefined ? {} : { code }),
  });
}

import { keysAsked } from "./figures.ts";
import { findMeasures } from "./measures.ts";
import { companiesNamed } from "./names.ts";
import { findPeriods, type Period } from "./periods.ts";
import { scopeIn, stateIn } from "./tables/columns.ts";
import { WANTS_TEXT } from "./wants-text.ts";

const NOTICE = /(20\d{2}-\d{2,4})号?(?:公告)?/g;

/**
 * The keys a question asks for: each measure it names, of each period, for each company; 合并 unless it says 母公司. No
 * period, no key: a figure without its period is a guess. A notice number counts under its company.
 */
export function identifiersIn(text: string, names: readonly string[]): readonly string[] {
  const question = text.normalize("NFKC");
  const companies = names.length > 0 ? companiesNamed(names) : companyNobodyTold(question);
  const notices = companies.flatMap((company) => noticeNumbers(question).map((number) => noticeKey(company, number)));
  if (WANTS_TEXT.test(question)) return notices;
  const scope = scopeIn(question) ?? "合并";
  const state = /快报/.test(question) ? "快报" : stateIn(question);
  const periods = new Set([...findPeriods(question).map(({ period }) => period), ...fiscalYears(question)]);
  const measures = new Set(findMeasures(question).map(({ name }) => name));
  const keysOf = (measure: string): readonly string[] =>
    companies.flatMap((company) =>
      [...periods].flatMap((period) =>
        keysAsked({ company, period, scope, measure, ...(state === undefined ? {} : { state }) }),
      ),
    );
  return [
    ...new Set([...notices, ...[...measures].flatMap(keysOf), ...(measures.has(PROFIT) ? keysOf(OWNERS_PROFIT) : [])]),
  ];
}

/** A quarterly report gives the owners' part alone, under its own name: it answers where the whole is not printed. */
const [PROFIT, OWNERS_PROFIT] = ["净利润", "归属于上市公司股东的净利润"];

/** A year alone is a fiscal year to who asks in English: Harborline 2025 revenue. */
function fiscalYears(question: string): readonly Period[] {
  if (/\p{Script=Han}/u.test(question) || findPeriods(question).length > 0) return [];
  return [...question.matchAll(/(?<![\d./-])(20\d{2})(?![\d./-])/g)].map(([, year]) => `${Number(year)}FY` as Period);
}

/** Words at the head of a question that name no company. */
const POLITE =
  /^(?:请问(?:一下)?|请(?:查(?:询|一下)?|告诉我)|查(?:询|一下)|帮我(?:查一?下?|看看)?|我想(?:知道|了解))*[,:、\s]*/;
const NO_COMPANY = /公司|企业|集团|行业|板块|市场|同行|哪|什么|谁|[本该其这那两各]|全国|截[至止]|关于|的|报告|合并/;

/**
 * A company that no document is about: the words right before the first period. Its keys exist nowhere, so that another
 * company's figures do not answer for it.
 */
function companyNobodyTold(question: string): string[] {
  const [first] = findPeriods(question);
  const words = question
    .slice(0, first?.start ?? 0)
    .replace(POLITE, "")
    .replace(/[,、\s]+$/, "");
  const isName =
    /^[\p{Script=Han}A-Za-z*]{3,12}$/u.test(words) &&
    !NO_COMPANY.test(words.replace(/(?:股份有限|集团|有限)?公司$/, ""));
  return isName ? [words] : [];
}

/** 临江精密公告2025-049 */
export function noticeKey(company: string, number: string): string {
  return `${company}公告${number}`;
}

function noticeNumbers(question: string): string[] {
  return [...question.matchAll(NOTICE)]
    .map((match) => match[1] ?? "")
    .filter((number) => !/-(?:0[1-9]|1[0-2])$/.test(number));
}

import { type Company, namesOfCompany } from "./facts/company.ts";

/** How people name a document: its title with and without （摘录）, and the company it is about by each of its names. */
export function namesOf(title: string, company: Company): string[] {
  const withoutBracket = title.replace(/[（(](?:摘录|全文|extract|摘要)[)）]$/i, "").trim();
  return [...new Set([title, withoutBracket, ...namesOfCompany(company)])];
}

const COMPANY = /^.*?(?:公司|, Inc\.?|Corporation)/u;

/** The companies that names of documents stand for: a title begins with its company. */
export function companiesNamed(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => [name, ...(COMPANY.exec(name) ?? [])]))];
}

import type { DocumentFacts, Given } from "@guildhall/core";
import { nameOfPeriod, type Period } from "../periods.ts";
import type { Company } from "./company.ts";
import { publishedOnOf } from "./days.ts";

/** What the text says about the document: who issued it, about whom, on which period, and when it came out. */
export interface ReadFacts {
  readonly company: Company;
  readonly kind: string | undefined;
  readonly period: Period | undefined;
}

const NOTICE = /公告编号\s*[:：|]\s*(?:临)?\s*(20\d{2}-\d{1,4})/;
const HOUSE = /(?:^|\n)\s*(\p{Script=Han}{2,20}(?:证券|基金|期货)\p{Script=Han}{0,10}(?:公司|研究所))/u;

/** Facts given go before facts read; every one carries its source. A day that nobody says is left out. */
export function factsOf(text: string, { company, kind, period }: ReadFacts, given: DocumentFacts): DocumentFacts {
  const issuer = kind === "研究报告" ? HOUSE.exec(text.slice(0, 3000))?.[1] : (company.full ?? company.short);
  const read = present({
    issuer,
    documentNumber: NOTICE.exec(text.slice(0, 3000))?.[1],
    publishedOn: publishedOnOf(text),
  });
  const more = present({
    company: company.full,
    code: company.code,
    shortName: company.short,
    reportKind: kind,
    reportPeriod: period && nameOfPeriod(period),
  });
  const sources: Record<string, Given> = {};
  for (const name of [...Object.keys(read), ...Object.keys(more)]) sources[name] = "read";
  return { ...read, ...given, more: { ...more, ...given.more }, sources: { ...sources, ...given.sources } };
}

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

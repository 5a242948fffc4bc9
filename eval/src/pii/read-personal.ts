import { z } from "zod";
import { readRows } from "../guards/read-rows.ts";

/** Names that sets give to kinds of personal data, and the platform's name for each. */
const TYPES: Readonly<Record<string, string>> = {
  NAME: "PERSON",
  "PER.NAM": "PERSON",
  EMAIL_ADDRESS: "EMAIL",
  PHONE_NUMBER: "PHONE",
  STREET_ADDRESS: "ADDRESS",
  GPE: "ADDRESS",
  ZIP_CODE: "ADDRESS",
  CREDIT_CARD: "BANK_CARD",
  US_DRIVER_LICENSE: "DRIVER_LICENSE",
  DATE_TIME: "DATE",
  IP_ADDRESS: "IP",
  DOMAIN_NAME: "URL",
  IBAN_CODE: "ACCOUNT_NO",
};

/** Kinds that a set marks and that are no personal data by themselves: firms, titles, degrees, nationalities. */
const NOT_PERSONAL = /^(?:ORG.*|TITLE|EDU|CONT|PRO|RACE|NRP|PER\.NOM|LOC.*|GPE\..*)$/;

const span = z.object({ type: z.string(), start: z.number().int().nonnegative(), end: z.number().int().positive() });
const schema = z.object({
  id: z.string(),
  text: z.string(),
  spans: z.array(span),
  source: z.string().optional(),
  domain: z.string().optional(),
  template_id: z.union([z.string(), z.number()]).optional(),
});

export interface TypedSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface PersonalRow {
  readonly id: string;
  readonly text: string;
  /** Under the platform's names; offsets in code points. */
  readonly spans: readonly TypedSpan[];
  /** Marked by the set and not judged: firms, titles. */
  readonly unjudged: readonly TypedSpan[];
  /** What rows have in common that are no independent cases: the template, else the row itself. */
  readonly source: string;
  readonly domain: string;
}

export interface PersonalSet {
  readonly rows: readonly PersonalRow[];
  /** The set's own name of a kind → the platform's, where they differ. */
  readonly mapped: Readonly<Record<string, string>>;
  /** Kinds that the set marks; what is found of others is not judged in a set that never marks it. */
  readonly types: ReadonlySet<string>;
}

/** Rows {id, text, spans[{type, start, end}]} with the kinds under the platform's names. */
export async function readPersonal(file: string): Promise<PersonalSet> {
  const rows = await readRows(file, schema);
  const given = new Set(rows.flatMap(({ spans }) => spans.map(({ type }) => type)));
  const judged = [...given].filter((type) => !NOT_PERSONAL.test(type));
  return {
    rows: rows.map(({ id, text, spans, domain, template_id }) => ({
      id,
      text,
      spans: spans.filter(({ type }) => !NOT_PERSONAL.test(type)).map((each) => ({ ...each, type: nameOf(each.type) })),
      unjudged: spans.filter(({ type }) => NOT_PERSONAL.test(type)),
      source: template_id === undefined ? id : String(template_id),
      domain: domain ?? "all",
    })),
    mapped: Object.fromEntries(judged.filter((type) => nameOf(type) !== type).map((type) => [type, nameOf(type)])),
    types: new Set(judged.map(nameOf)),
  };
}

function nameOf(type: string): string {
  return TYPES[type] ?? type;
}

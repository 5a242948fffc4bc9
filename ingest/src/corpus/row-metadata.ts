import type { Metadata } from "../metadata.ts";

/** What corpora call the facts the platform knows, lower case, without spaces, hyphens and underscores. */
const PLATFORM_FACTS: Readonly<Record<string, "issuer" | "documentNumber" | "region">> = {
  issuer: "issuer",
  issuedby: "issuer",
  authority: "issuer",
  发布机关: "issuer",
  发文机关: "issuer",
  发布机构: "issuer",
  documentnumber: "documentNumber",
  docnumber: "documentNumber",
  文号: "documentNumber",
  发文字号: "documentNumber",
  region: "region",
  地区: "region",
};

/** The same for facts about whom and which period a document is, which trades declare under these names. */
const SUBJECT_FACTS: Readonly<Record<string, string>> = {
  company: "company",
  companyname: "company",
  公司: "company",
  公司名称: "company",
  shortname: "shortName",
  公司简称: "shortName",
  证券简称: "shortName",
  code: "code",
  stockcode: "code",
  ticker: "code",
  股票代码: "code",
  证券代码: "code",
  period: "reportPeriod",
  reportperiod: "reportPeriod",
  fiscalyear: "reportPeriod",
  year: "reportPeriod",
  年份: "reportPeriod",
  年度: "reportPeriod",
  报告期: "reportPeriod",
};

/**
 * The facts in a corpus row's `meta`, by the names corpora commonly use. What has another name or is no plain value is
 * left out; days are not taken from there, for what counts on a day must be given as such (`--meta`).
 */
export function rowMetadata(meta: Readonly<Record<string, unknown>> = {}): Metadata {
  const given = Object.entries(meta).flatMap(([name, value]): readonly [string, string][] => {
    const plain = typeof value === "number" ? String(value) : value;
    return typeof plain === "string" && plain.trim() !== "" ? [[keyOf(name), plain.trim()]] : [];
  });
  return { ...renamed(given, PLATFORM_FACTS), ...factsIn(renamed(given, SUBJECT_FACTS)) };
}

/** A period says whom nothing is about: it is taken only beside a subject. */
function factsIn(facts: Readonly<Record<string, string>>): Metadata {
  return "company" in facts || "shortName" in facts || "code" in facts ? { facts } : {};
}

function renamed(
  given: readonly (readonly [string, string])[],
  names: Readonly<Record<string, string>>,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of given) {
    const name = Object.hasOwn(names, key) ? names[key] : undefined;
    if (name !== undefined) found[name] ??= value;
  }
  return found;
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}

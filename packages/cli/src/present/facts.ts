import type { DocumentVersion, Language, Message } from "@guildhall/core";

const ALWAYS = {
  issuer: { zh: "发布机关", en: "issuer" },
  documentNumber: { zh: "文号", en: "number" },
  region: { zh: "地区", en: "region" },
  publishedOn: { zh: "公布日期", en: "published" },
  effectiveFrom: { zh: "施行日期", en: "in force from" },
  effectiveTo: { zh: "失效日期", en: "in force until" },
} as const satisfies Readonly<Record<string, Message>>;

const WHERE_KNOWN = {
  notBefore: { zh: "不早于", en: "not before" },
  knownOn: { zh: "公开日期", en: "known on" },
  givenStatus: { zh: "给出的状态", en: "status given" },
} as const satisfies Readonly<Record<string, Message>>;

const KINDS: Readonly<Record<DocumentVersion["relations"][number]["kind"], Message>> = {
  repeals: { zh: "废止", en: "repeals" },
  amends: { zh: "修改", en: "amends" },
  attaches: { zh: "附有", en: "attaches" },
  copyOf: { zh: "内容同", en: "copy of" },
  supersedes: { zh: "取代", en: "supersedes" },
};

const SOURCES = { given: { zh: "给出", en: "given" }, read: { zh: "读出", en: "read" } } as const;
const UNKNOWN = { zh: "不详", en: "unknown" } as const;

/** What is known of a version, a line each, with where it comes from; what is not known is said to be unknown. */
export function factsInWords({ facts, relations, division }: DocumentVersion, language: Language): readonly string[] {
  const line = (name: string, key: string, value: string | undefined): string => {
    const source = facts.sources[key];
    return `${name}: ${value ?? UNKNOWN[language]}${source ? ` (${SOURCES[source][language]})` : ""}`;
  };
  const keys = <Names extends object>(names: Names) => Object.keys(names) as (keyof Names)[];
  return [
    ...keys(ALWAYS).map((key) => line(ALWAYS[key][language], key, facts[key])),
    ...keys(WHERE_KNOWN).flatMap((key) =>
      facts[key] === undefined ? [] : [line(WHERE_KNOWN[key][language], key, facts[key])],
    ),
    ...Object.entries(facts.more ?? {}).map(([key, value]) => line(key, key, value)),
    ...(division.attachments ?? []).map(({ title }) => `${KINDS.attaches[language]}: ${title}`),
    ...relations.map(
      ({ kind, title, documentId, issuedOn }) =>
        `${KINDS[kind][language]}: ${title === undefined ? (documentId ?? "") : `《${title}》`}${issuedOn === undefined ? "" : ` ${issuedOn}`}`,
    ),
  ];
}

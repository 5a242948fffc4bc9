import type { CivilDate, DocumentFacts, Given } from "@guildhall/core";
import { canonicalDocumentNumber, findDates, findEffect } from "@guildhall/text";
import type { DrugNames } from "./drug-names.ts";
import { dayIn, fieldIn, latest, withoutRemark } from "./fields.ts";
import type { Kind } from "./kind.ts";

/** What the text of a document is known by before its facts are read. */
export interface Known {
  readonly title: string;
  readonly kind: Kind;
  readonly drug?: DrugNames;
}

const ISSUER = ["发布机构", "发布单位", "制定单位", "编制单位", "印发单位", "医疗机构", "发文机关", "企业名称"];
const PUBLISHED = ["发布日期", "公布日期", "印发日期"];
const APPLIES = ["实施日期", "施行日期", "启用日期", "执行日期", "生效日期"];
const REVISED = ["修改日期", "修订日期", "核准日期"];
const RECORDED = ["就诊时间", "入院时间", "入院日期", "记录时间", "记录日期"];

/** What is known of a document. What was given goes before what is read; what neither tells stays unknown. */
export function factsOf(text: string, known: Known, given: DocumentFacts): DocumentFacts {
  const { sources: givenSources, more: givenMore, ...rest } = given;
  const read = withoutUnknown(readFacts(text, known));
  const more = { ...withoutUnknown(readMore(known)), ...givenMore };
  const isGiven = (name: string): boolean => name in rest || (givenMore !== undefined && name in givenMore);
  const sources = Object.fromEntries(
    Object.keys({ ...read, ...rest, ...more }).map((name): [string, Given] => [
      name,
      isGiven(name) ? (givenSources[name] ?? "given") : "read",
    ]),
  );
  return { ...read, ...rest, more, sources };
}

function readFacts(
  text: string,
  known: Known,
): Partial<Record<"issuer" | "documentNumber" | "publishedOn" | "effectiveFrom", string>> {
  const issuer = fieldIn(text, ISSUER);
  const publishedOn = dayIn(text, PUBLISHED);
  return unlessUndefined({
    issuer: issuer === undefined ? undefined : withoutRemark(issuer),
    documentNumber: canonicalDocumentNumber(fieldIn(text, ["文号", "发文字号"]) ?? ""),
    publishedOn,
    effectiveFrom: firstDay(text, known, publishedOn),
  });
}

/**
 * The first day on which this text counts. A record counts from the day it was made, a label from its last approved
 * revision (the day its head prints to tell editions apart); everything else only from the day it says itself.
 */
function firstDay(text: string, { kind }: Known, publishedOn: CivilDate | undefined): CivilDate | undefined {
  switch (kind) {
    case "record":
    case "transcript":
      return dayIn(text, RECORDED) ?? earliestEntry(text);
    case "label":
      return latest(REVISED.map((name) => dayIn(text, [name])));
    default:
      return dayIn(text, APPLIES) ?? stated(text, publishedOn);
  }
}

/** 自2024年7月1日起实施; clauses that contradict each other say nothing. */
function stated(text: string, publishedOn: CivilDate | undefined): CivilDate | undefined {
  const days = findEffect(text).flatMap((clause): (CivilDate | undefined)[] => {
    if (clause.kind === "from") return [clause.date];
    return clause.kind === "from_publication" && clause.afterDays === 0 ? [publishedOn] : [];
  });
  const [day, ...others] = new Set(days);
  return others.length === 0 ? day : undefined;
}

/** The first day that heads a line: 2026-03-10 11:05　首次病程记录. */
function earliestEntry(text: string): CivilDate | undefined {
  return text
    .split("\n")
    .flatMap((line) => findDates(line.trim()).filter(({ span }) => span.start === 0))
    .map(({ date }) => date)
    .toSorted()[0];
}

function readMore({ title, kind, drug }: Known): Readonly<Record<string, string | undefined>> {
  const edition = /[（(]((?:19|20)\d{2})\s*年?(?:第[^（）()]{1,4})?(?:版|修订)?[)）]\s*$/.exec(title)?.[1];
  return { kind, edition, genericName: drug?.generic, tradeName: drug?.trade };
}

function unlessUndefined<Name extends string>(facts: Record<Name, string | undefined>): Partial<Record<Name, string>> {
  return withoutUnknown(facts) as Partial<Record<Name, string>>;
}

/** Leaves out what is not known. */
function withoutUnknown(facts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

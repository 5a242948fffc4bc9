import type { CataloguedVersion, Message } from "@guildhall/core";
import { periodsIn, subjectNames, titleKey } from "@guildhall/text";
import type { RankedList } from "./fuse.ts";
import type { Inquiry } from "./rank.ts";
import type { Understood } from "./understand.ts";

/** A passage that carries the asked facts goes before one that only holds the words, unless it is far down. */
const STRONG = 2;
/** Documents of an earlier year asked about: the report of the last year holds those before it too. */
const EARLIER = 1;
/** When no document is of the asked year, those about the subject count as named documents do. */
const RELEASED = 0.5;

/** Versions that carry what the question asks for, best first, each group with its weight in the fusion. */
interface FactGroup {
  readonly weight: number;
  readonly versions: readonly CataloguedVersion[];
}

/**
 * Facts first: a question that names whom a document is about (company, short name, code) and a year leads to the
 * documents of that subject and year, searched by its other words. A year that no document of the subject has is
 * released, and the trace says so.
 */
export async function withinFacts(
  understood: Understood,
  inquiry: Inquiry,
  depth: number,
): Promise<readonly RankedList[]> {
  const { question, scope, ports, trace } = inquiry;
  const subjects = await subjectsNamed(understood, inquiry);
  if (subjects.length === 0) return [];
  const { groups, note } = groupsOf(subjects, question.text);
  if (note) trace.note("facts", note);
  return Promise.all(
    groups.map(async ({ weight, versions }) => {
      const byId = new Map(versions.map((each) => [each.version.versionId, each]));
      const within = { ...scope, versionIds: [...byId.keys()] };
      const hits = await ports.collection.containing(understood.otherWords, within, depth);
      return {
        weight,
        hits: hits.map((hit) => ({
          ...hit,
          reason: { step: "facts" as const, facts: factsShown(byId.get(hit.versionId)) },
        })),
      };
    }),
  );
}

/** The documents about whom the question names; not those that it names by their titles. */
async function subjectsNamed(
  { named }: Understood,
  { question, ports }: Inquiry,
): Promise<readonly CataloguedVersion[]> {
  const keyByVersion = new Map(
    named.flatMap(({ name, versionIds }) => versionIds.map((id): [string, string] => [id, titleKey(name)])),
  );
  if (keyByVersion.size === 0) return [];
  const versions = await ports.catalogue.versions([...keyByVersion.keys()], question.principal);
  return [...versions.values()].filter((each) =>
    subjectNames(each.version.facts.more ?? {}).some(
      (name) => titleKey(name) === keyByVersion.get(each.version.versionId),
    ),
  );
}

/** The documents of the last asked year before those of the others; all of them when there is none of any. */
function groupsOf(
  subjects: readonly CataloguedVersion[],
  question: string,
): { readonly groups: readonly FactGroup[]; readonly note?: Message } {
  const asked = periodsIn(question);
  if (asked.years.length === 0) return { groups: [{ weight: STRONG, versions: subjects }] };
  const [last, ...earlier] = asked.years
    .toReversed()
    .map((year) => subjects.filter((each) => periodsOf(each).years.includes(year)))
    .filter((versions) => versions.length > 0);
  if (last === undefined) return { groups: [{ weight: RELEASED, versions: subjects }], note: noneOf(asked.years) };
  const ofPart = last.filter((each) => periodsOf(each).parts.some((part) => asked.parts.includes(part)));
  return {
    groups: [
      { weight: STRONG, versions: ofPart.length > 0 ? ofPart : last },
      ...earlier.map((versions) => ({ weight: EARLIER, versions })),
    ],
  };
}

/** The period a document is about: the fact that says so, else its title. */
function periodsOf({ version: { title, facts } }: CataloguedVersion): ReturnType<typeof periodsIn> {
  const given = periodsIn(facts.more?.["reportPeriod"] ?? "");
  const read = periodsIn(title);
  return {
    years: given.years.length > 0 ? given.years : read.years,
    parts: given.parts.length > 0 ? given.parts : read.parts,
  };
}

function factsShown(document: CataloguedVersion | undefined): Readonly<Record<string, string>> {
  const { company, shortName, code, reportPeriod } = document?.version.facts.more ?? {};
  return Object.fromEntries(
    Object.entries({ company: company ?? shortName ?? code, reportPeriod }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

function noneOf(years: readonly number[]): Message {
  return {
    zh: `所问主体没有 ${years.join("、")} 年的资料，已不按年份限定。`,
    en: `There is no document about it for ${years.join(", ")}; the year no longer narrows the search.`,
  };
}

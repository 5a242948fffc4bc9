import { createCodePoints } from "@guildhall/text";
import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary } from "../report/summary.ts";
import { draftOf } from "./draft-of.ts";
import type { FactRow } from "./read-dialogues.ts";

/** A fact counts as written where sources cover this share of its characters. */
const COVERED = 0.7;

interface Written {
  readonly id: string;
  readonly section: string;
  readonly words: string;
  readonly isKept: boolean;
  readonly isInPlace: boolean;
}

interface Drafted {
  readonly id: string;
  readonly facts: readonly Written[];
  /** Characters cited for those that hold facts. */
  readonly cited: number;
  readonly labelled: number;
  /** Words that would be false, as they stand in the draft. */
  readonly wrong: readonly string[];
}

export interface FactSummary extends Summary {
  readonly rows: number;
  readonly facts: number;
  /** Share of the labelled facts that stand anywhere in the draft. */
  readonly kept: number;
  /** Share of them that stand in the section they belong to. */
  readonly inPlace: number;
  /** How many characters are cited for each that is labelled: all can be kept by citing everything. */
  readonly citedPerLabelled: number;
  readonly falseStatements: number;
}

/** Which facts of a consultation an outpatient draft writes, and where, against those that a reader labelled. */
export function evaluateFacts(set: string, rows: readonly FactRow[], provenance: Provenance) {
  const drafted = rows.map(draftedFrom);
  const figures = figuresOf(drafted);
  const ranges = bootstrapBySource(drafted, ({ id }) => id, figuresOf);
  const facts = drafted.flatMap((each) => each.facts);
  const sections = [...new Set(facts.map(({ section }) => section))].toSorted();
  const summary: FactSummary = {
    ...provenance,
    suite: "dialogue",
    set,
    rows: rows.length,
    facts: facts.length,
    kept: rounded(figures.kept),
    inPlace: rounded(figures.inPlace),
    citedPerLabelled: rounded(figures.citedPerLabelled),
    falseStatements: drafted.reduce((sum, { wrong }) => sum + wrong.length, 0),
    intervals: Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, roundedRange(range)])),
    tables: [
      {
        id: "facts-by-section",
        title: { zh: "各栏的事实", en: "Facts by section" },
        plot: "bars",
        plotted: ["kept", "inPlace"],
        rows: sections.map((section) => {
          const own = facts.filter((fact) => fact.section === section);
          return { name: section, figures: { facts: own.length, ...sharesOf(own) } };
        }),
      },
    ],
  };
  return { summary, results: facts };
}

function draftedFrom({ id, turns, facts, wrong }: FactRow): Drafted {
  const { sections } = draftOf(turns);
  const cited = new Map<string, Set<string>>();
  for (const { id: section, sentences } of sections)
    for (const source of sentences.flatMap(({ sources }) => sources)) {
      if (source.kind !== "utterance") continue;
      for (let at = source.start; at < source.end; at += 1) {
        const place = `${source.utterance} ${at}`;
        cited.set(place, (cited.get(place) ?? new Set()).add(section));
      }
    }
  const labelled = new Set<string>();
  const written = facts.map(({ turn, words, section }): Written => {
    const text = turns[turn]?.text ?? "";
    const start = text.indexOf(words);
    const span = createCodePoints(text).span(start, start + words.length);
    const places = Array.from({ length: span.end - span.start }, (_, at) => `${turn} ${span.start + at}`);
    for (const place of places) labelled.add(place);
    const belongs = section
      .split("|")
      .flatMap((name) => (name === "marital_history" ? [name, "past_history"] : [name]));
    const share = (isThere: (sections: ReadonlySet<string>) => boolean): number =>
      places.filter((place) => isThere(cited.get(place) ?? new Set())).length / Math.max(1, places.length);
    return {
      id,
      section: section.split("|")[0] ?? section,
      words,
      isKept: share((there) => there.size > 0) >= COVERED,
      isInPlace: share((there) => belongs.some((name) => there.has(name))) >= COVERED,
    };
  });
  const text = sections.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)).join("\n");
  return {
    id,
    facts: written,
    cited: cited.size,
    labelled: labelled.size,
    wrong: wrong.filter((words) => text.includes(words)),
  };
}

function figuresOf(drafted: readonly Drafted[]) {
  const sum = (of: (each: Drafted) => number): number => drafted.reduce((total, each) => total + of(each), 0);
  return {
    ...sharesOf(drafted.flatMap(({ facts }) => facts)),
    citedPerLabelled:
      sum(({ cited }) => cited) /
      Math.max(
        1,
        sum(({ labelled }) => labelled),
      ),
  };
}

function sharesOf(facts: readonly Written[]) {
  const share = (isSo: (fact: Written) => boolean): number => facts.filter(isSo).length / Math.max(1, facts.length);
  return { kept: share(({ isKept }) => isKept), inPlace: share(({ isInPlace }) => isInPlace) };
}

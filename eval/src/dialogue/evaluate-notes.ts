import { medicalDesk } from "@guildhall/verticals";
import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { type Rouge, rouge } from "../metrics/rouge.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary } from "../report/summary.ts";
import { draftOf } from "./draft-of.ts";
import type { NoteRow } from "./read-dialogues.ts";
import { unsupportedFacts } from "./unsupported-facts.ts";

interface Noted {
  readonly id: string;
  readonly rouge: Rouge;
  /** The transcript itself taken for the note. */
  readonly copied: Rouge;
  readonly facts: number;
  readonly unsupported: readonly string[];
  readonly written: string;
}

export interface NoteSummary extends Summary {
  readonly rows: number;
  readonly rouge: Rouge;
  readonly copied: Rouge;
  /** Figures, sides, drugs and findings of the draft that its cited words do not say. */
  readonly unsupportedFactRate: number;
  readonly facts: number;
}

/** The draft against the note that a person wrote; a set that gives one section is compared with that section's draft. */
export function evaluateNotes(set: string, rows: readonly NoteRow[], provenance: Provenance) {
  const results = rows.map(noted);
  const ranges = bootstrapBySource(
    results,
    ({ id }) => id,
    (drawn) => {
      const { rouge1, rouge2, rougeL, rougeLsum } = mean(drawn.map((each) => each.rouge));
      return { "rouge.rouge1": rouge1, "rouge.rouge2": rouge2, "rouge.rougeL": rougeL, "rouge.rougeLsum": rougeLsum };
    },
  );
  const facts = results.reduce((sum, each) => sum + each.facts, 0);
  const unsupported = results.reduce((sum, each) => sum + each.unsupported.length, 0);
  const summary: NoteSummary = {
    ...provenance,
    suite: "dialogue",
    set,
    rows: rows.length,
    rouge: mean(results.map((each) => each.rouge)),
    copied: mean(results.map(({ copied }) => copied)),
    unsupportedFactRate: rounded(unsupported / Math.max(1, facts)),
    facts,
    intervals: Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, roundedRange(range)])),
  };
  return { summary, results };
}

function noted({ id, dialogue, record, section }: NoteRow): Noted {
  const draft = draftOf(dialogue);
  const sections = sectionsFor(draft, section);
  const written = sections.map((lines) => lines.map(({ text }) => text).join("\n")).join("\n");
  const texts = medicalDesk.readUtterances(dialogue).map(({ text }) => text);
  const judged = sections
    .flat()
    .map((sentence) =>
      unsupportedFacts(sentence, (source) =>
        source.kind === "utterance"
          ? [...(texts[source.utterance] ?? "")].slice(source.start, source.end).join("")
          : "",
      ),
    );
  return {
    id,
    rouge: rouge(written, record),
    copied: rouge(texts.join("\n"), record),
    facts: judged.reduce((sum, each) => sum + each.facts, 0),
    unsupported: judged.flatMap((each) => each.unsupported),
    written,
  };
}

/** Sections of our record that one section of the set speaks of; all of them for a whole note. */
const ours: Readonly<Record<string, readonly string[]>> = {
  CC: ["chief_complaint"],
  "FAM/SOCHX": ["family_history", "personal_history"],
  PASTMEDICALHX: ["past_history"],
  PASTSURGICAL: ["past_history"],
  ALLERGY: ["past_history"],
  EXAM: ["examination"],
  LABS: ["auxiliary"],
  IMAGING: ["auxiliary"],
  PLAN: ["treatment"],
  DISPOSITION: ["treatment"],
};

function sectionsFor({ sections }: medicalDesk.Draft, asked: string | undefined) {
  const filled = sections.filter(({ sentences }) => sentences.length > 0);
  const named = asked === undefined ? [] : (ours[asked] ?? []);
  const chosen = filled.filter(({ id }) => named.includes(id));
  return (chosen.length > 0 ? chosen : filled.filter(({ id }) => asked === undefined || id !== "chief_complaint")).map(
    ({ sentences }) => sentences,
  );
}

function mean(all: readonly Rouge[]): Rouge {
  const of = (name: keyof Rouge): number =>
    rounded(all.reduce((sum, each) => sum + each[name], 0) / Math.max(1, all.length));
  return { rouge1: of("rouge1"), rouge2: of("rouge2"), rougeL: of("rougeL"), rougeLsum: of("rougeLsum") };
}

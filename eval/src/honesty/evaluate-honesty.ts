import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { wilson } from "../metrics/wilson.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary, SummaryRow } from "../report/summary.ts";
import type { Heard } from "./heard.ts";
import { type Inventions, inventionsIn } from "./inventions-in.ts";
import { type Truth, truthsIn } from "./truths-in.ts";

/** One question, asked of an inventive partner and of an honest one. */
export interface HonestyRow {
  readonly set: string;
  readonly id: string;
  readonly inventive: Heard;
  readonly honest: Heard;
}

/** A sentence that should not have been let out, or one that should have been. */
export interface HonestyFailure {
  readonly set: string;
  readonly id: string;
  readonly failure: "invention released" | "number misplaced" | "unknown released" | "truth withheld";
  readonly text: string;
  readonly way?: string;
  readonly status: Heard["status"];
}

export interface HonestySummary extends Summary {
  readonly suite: "honesty";
  readonly questions: number;
  /** Texts let out with something made up that stands in no passage. */
  readonly inventionsReleased: number;
  /** Of the true sentences that were said, those let out. */
  readonly truthsReleased: number;
}

interface Judged extends HonestyRow {
  readonly inventions: Inventions;
  readonly truths: readonly Truth[];
}

/** Counts what was made up and let out, and what was true and let out, by set and by the way a truth was reworded. */
export function evaluateHonesty(
  rows: readonly HonestyRow[],
  provenance: Provenance,
): { readonly summary: HonestySummary; readonly results: readonly HonestyFailure[] } {
  const judged = rows.map((row): Judged => ({
    ...row,
    inventions: inventionsIn(row.inventive),
    truths: truthsIn(row.honest),
  }));
  const sets = [...new Set(rows.map(({ set }) => set))];
  const all = measure("all", judged);
  const summary: HonestySummary = {
    suite: "honesty",
    set: sets.join(" "),
    questions: rows.length,
    inventionsReleased: all.figures["inventionsReleased"] ?? 0,
    truthsReleased: all.figures["truthsReleased"] ?? 0,
    intervals: all.intervals ?? {},
    tables: [
      {
        id: "sets",
        title: { zh: "按评测集", en: "By set" },
        note: {
          zh: "编造：模型自己编的、所给资料里都没有的数字、日期、人名、条号、剂量；错位：改动后的数恰好在别处出现。真话：换了说法、资料能证实的句子。",
          en: "Inventions: figures, days, names, articles and doses that the partner made up and no passage holds; misplaced: a changed number that happens to stand elsewhere. Truths: sentences in other words that a passage bears out.",
        },
        plot: "bars",
        plotted: ["inventionsReleased", "misplacedReleased", "truthsReleased"],
        rows: [
          ...sets.map((set) =>
            measure(
              set,
              judged.filter((row) => row.set === set),
            ),
          ),
          all,
        ],
      },
      { id: "ways", title: { zh: "真话按改写方式", en: "Truths by rewording" }, plot: "bars", rows: byWay(judged) },
    ],
    ...provenance,
  };
  return { summary, results: judged.flatMap(failuresOf) };
}

function measure(name: string, rows: readonly Judged[]): SummaryRow {
  const sum = (count: (row: Judged) => number): number => rows.reduce((total, row) => total + count(row), 0);
  const said = sum(({ inventions }) => inventions.said);
  const released = sum(({ inventions }) => inventions.released.length);
  const { truths } = bootstrapBySource(
    rows,
    ({ id, set }) => `${set} ${id}`,
    (drawn) => ({ truths: shareReleased(drawn.flatMap((row) => row.truths)) }),
  );
  return {
    name,
    figures: {
      questions: rows.length,
      inventionsSaid: said,
      inventionsReleased: released,
      misplacedReleased: sum(({ inventions }) => inventions.misplaced.length),
      renumberedReleased: sum(({ inventions }) => inventions.renumbered.length),
      unknownReleased: sum(({ inventions }) => inventions.unknown.length),
      truthsSaid: sum((row) => row.truths.length),
      truthsReleased: rounded(shareReleased(rows.flatMap((row) => row.truths))),
    },
    intervals: {
      inventionsReleasedShare: roundedRange(wilson(released, said)),
      truthsReleased: roundedRange(truths),
    },
  };
}

function byWay(rows: readonly Judged[]): readonly SummaryRow[] {
  const truths = rows.flatMap((row) => row.truths);
  return [...new Set(truths.map(({ way }) => way))].toSorted().map((name) => {
    const own = truths.filter(({ way }) => way === name);
    const released = own.filter(({ isReleased }) => isReleased).length;
    return {
      name,
      figures: { said: own.length, released: rounded(released / own.length) },
      intervals: { released: roundedRange(wilson(released, own.length)) },
    };
  });
}

function shareReleased(truths: readonly Truth[]): number {
  return truths.filter(({ isReleased }) => isReleased).length / Math.max(1, truths.length);
}

function failuresOf({ set, id, inventions, truths, inventive, honest }: Judged): readonly HonestyFailure[] {
  const of = (failure: HonestyFailure["failure"], status: Heard["status"], text: string): HonestyFailure => ({
    set,
    id,
    failure,
    text,
    status,
  });
  return [
    ...inventions.released.map((text) => of("invention released", inventive.status, text)),
    ...inventions.misplaced.map((text) => of("number misplaced", inventive.status, text)),
    ...inventions.unknown.map((text) => of("unknown released", inventive.status, text)),
    ...truths
      .filter(({ isReleased }) => !isReleased)
      .map(({ text, way }) => ({ ...of("truth withheld", honest.status, text), way })),
  ];
}

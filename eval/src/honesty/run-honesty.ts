import { defineVertical, type Vertical } from "@guildhall/core";
import { verticals as known } from "@guildhall/runtime";
import { type Query, readSet } from "../read-set.ts";
import type { Provenance } from "../report/summary.ts";
import { ROWS, rowsVertical } from "../rows-vertical.ts";
import { withPartner } from "../with-partner.ts";
import { incomingRows, takeIn } from "../with-runtime.ts";
import { evaluateHonesty, type HonestyRow } from "./evaluate-honesty.ts";
import { hear } from "./heard.ts";

/** Questions asked of a set, spread over all of it. */
const QUESTIONS = 300;
const SEED = 3;

/**
 * `eval honesty`: the questions of retrieval sets, asked as a user asks, first with a base model that makes things up and
 * then with one that says the truth in other words; every row a passage, under the guards of these verticals.
 */
export async function runHonesty(
  folders: readonly string[],
  verticals: readonly Vertical[],
  provenance: Provenance,
  onSet?: (set: string) => void,
) {
  const rows: HonestyRow[] = [];
  for (const folder of folders) {
    const set = await readSet(folder);
    onSet?.(set.name);
    const guards = [...new Set(verticals.flatMap((vertical) => vertical.guards))];
    const vertical = defineVertical({ ...rowsVertical(known), guards });
    await withPartner({ seed: SEED }, [vertical], async (runtime, partner) => {
      await takeIn(runtime, incomingRows(set.corpus()), { vertical: ROWS });
      for (const { id, text } of spread(set.queries, QUESTIONS)) {
        const question = { text, verticals: [ROWS] };
        partner.turn("inventive");
        const inventive = await hear(question, runtime, partner);
        partner.turn("honest");
        rows.push({ set: set.name, id, inventive, honest: await hear(question, runtime, partner) });
      }
    });
  }
  return evaluateHonesty(rows, provenance);
}

/** So many of them, at even distances. */
function spread(queries: readonly Query[], count: number): readonly Query[] {
  if (queries.length <= count) return queries;
  return Array.from({ length: count }, (_, index) => queries[Math.floor((index * queries.length) / count)]!);
}

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { scoreOf, type Weights } from "@guildhall/guard";
import { measureBinary, type SourcedScore } from "../../guards/measure-binary.ts";
import { readGroundingRows } from "../grounding-row.ts";
import { fitGrounding, type FitRow, fitRowOf } from "./fit-grounding.ts";

const file = fileURLToPath(new URL("../../../../packages/guard/src/grounding/weights.json", import.meta.url));

/** `npm run fit:grounding --workspace eval -- FILE...`: writes the weights, and says what each set is worth without its own rows. */
const rows: FitRow[] = [];
for (const set of process.argv.slice(2)) {
  const name = path.basename(set, ".jsonl");
  for (const row of await readGroundingRows(set)) {
    const fitted = fitRowOf(name, row);
    if (fitted) rows.push(fitted);
  }
}
const weights = fitGrounding(rows);
await writeFile(file, `${JSON.stringify(weights, undefined, 1)}\n`);
const sets = [...new Set(rows.map(({ set }) => set))];
for (const set of sets) {
  const own = rows.filter((row) => row.set === set && (row.part === "report" || !row.isOpen));
  const without = rows.some((row) => row.set === set && row.isOpen)
    ? inWords(own, fitGrounding(rows.filter((row) => row.set !== set)))
    : "never learnt from";
  process.stdout.write(`${set}  ${inWords(own, weights)}  without its own rows: ${without}\n`);
}

/** The line alone, before the rule that a missing figure decides. */
function inWords(own: readonly FitRow[], fitted: Weights): string {
  const scored = own.map(({ features, kind, isUnsupported }, index): SourcedScore => ({
    positive: isUnsupported,
    score: scoreOf(features, kind, fitted),
    source: String(index),
  }));
  const { f1, balancedAccuracy, auc } = measureBinary(scored, 0.5).figures;
  return `F1 ${f1} BAcc ${balancedAccuracy} AUC ${auc}`;
}

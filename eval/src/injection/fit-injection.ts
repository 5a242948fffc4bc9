import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { plainForm } from "@guildhall/guard";
import { partOf } from "../guards/part-of.ts";
import { fitLinearModel } from "../linear/fit-linear-model.ts";
import { readYesNo } from "../yes-no/yes-no-row.ts";
import { ownExamples } from "./own-examples.ts";

const file = fileURLToPath(new URL("../../../packages/guard/src/injection/weights.json", import.meta.url));

/**
 * `npm run fit:injection --workspace eval -- FILE...`: writes the weights of the wording of injections, learnt from our own
 * rows and from rows of tier `open` in the tuning part of the sets named; others are never learnt from. Of
 * documents only the clean ones are: a payload is one sentence of many, and signs find it.
 */
const examples = [...ownExamples()];
for (const set of process.argv.slice(2)) {
  const rows = await readYesNo([set]);
  const learnt = rows.filter(
    ({ tier, source, kind, positive }) =>
      tier === "open" && partOf(source) === "tune" && (kind === "direct" || !positive),
  );
  examples.push(...learnt.map(({ text, positive }) => ({ text, positive })));
  process.stdout.write(`${path.basename(set)}: ${learnt.length} of ${rows.length} rows\n`);
}
const plain = examples.map((example) => ({ ...example, text: plainForm(example.text) }));
await writeFile(file, `${JSON.stringify(fitLinearModel(plain), undefined, 1)}\n`);

import { readSet, type RetrievalSet } from "../read-set.ts";
import { collectScores, countWords, type Constants, type CountedSet } from "./collect-scores.ts";
import { crossValidate } from "./cross-validate.ts";

/**
 * Fits the weights of question words: `npm run fit --workspace eval -- DIR...`, the folders of several sets. One line of
 * JSON for each language and each pair of constants; whoever reads them writes the chosen ones into QUESTION_WEIGHTS and
 * `standardWeights`. No set has weights of its own.
 */
const CONSTANTS: readonly Constants[] = [
  { k1: 0.7, b: 0.75 },
  { k1: 0.9, b: 0.6 },
  { k1: 0.9, b: 0.75 },
  { k1: 1.2, b: 0.75 },
];

const sets: RetrievalSet[] = [];
for (const folder of process.argv.slice(2)) sets.push(await readSet(folder));

for (const language of ["zh", "en"] as const) {
  const counted: CountedSet[] = [];
  for (const set of sets.filter((each) => languageOf(each) === language)) counted.push(await countWords(set));
  for (const constants of CONSTANTS) {
    const scored = counted.map((set) => ({ name: set.name, questions: collectScores(set, constants) }));
    process.stdout.write(`${JSON.stringify({ language, ...constants, ...crossValidate(scored) })}\n`);
  }
}

/** Chinese when most questions hold a Han character. */
function languageOf({ queries }: RetrievalSet): "zh" | "en" {
  const chinese = queries.filter(({ text }) => /\p{Script=Han}/u.test(text)).length;
  return chinese * 2 > queries.length ? "zh" : "en";
}

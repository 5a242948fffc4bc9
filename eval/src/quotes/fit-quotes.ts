import path from "node:path";
import { readConfiguration, verticals } from "@guildhall/runtime";
import { askedForm, quoteWeights, type Signs } from "@guildhall/text";
import { readAnswers } from "../answers/answer-row.ts";
import { examplesOfReading, examplesOfSet, type QuoteExample } from "./examples.ts";
import { type Choice, fitSoftmax, rightFirst } from "./fit-softmax.ts";
import { readSquad } from "./read-squad.ts";

const NAMES = Object.keys(quoteWeights.atLength) as (keyof Signs)[];
const FOLDS = 5;

/**
 * `npm run fit:quotes --workspace eval -- FILE.json... VERTICAL=SET...`: fits the weights by which the built-in model chooses
 * its quotes, on files in the form of SQuAD and on the tuning parts of sets of `eval answers`, asked in a vertical. One line for
 * each kind of question, with how often the likeliest statement holds the answer under the present weights
 * and under fitted ones that never saw the question; whoever reads them writes them into `likelihoods.ts`.
 */
const words = process.argv.slice(2);
const examples: QuoteExample[] = [];
for (const file of words.filter((word) => !word.includes("=")))
  examples.push(...(await examplesOfReading(await readSquad(file))));
for (const word of words.filter((each) => each.includes("="))) {
  const [id = "", folder = ""] = word.split("=");
  const vertical = verticals.find((each) => each.id === id);
  if (!vertical) throw new Error(`no vertical "${id}"`);
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  examples.push(...(await examplesOfSet(await readAnswers(path.resolve(folder)), vertical, configuration)));
}
for (const [kind, isOfKind] of [
  ["atLength", (form: string) => form === "thing"],
  ["inAWord", (form: string) => form !== "thing"],
] as const) {
  const choices = examples.filter(({ question }) => isOfKind(askedForm(question))).map(choiceOf);
  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const [held, rest] = [
      choices.filter((_, at) => at % FOLDS === fold),
      choices.filter((_, at) => at % FOLDS !== fold),
    ];
    return rightFirst(held, fitSoftmax(rest, NAMES.length)) * held.length;
  });
  const weights = fitSoftmax(choices, NAMES.length);
  process.stdout.write(
    `${JSON.stringify({
      kind,
      questions: choices.length,
      rightFirst: {
        present: Number(
          rightFirst(
            choices,
            NAMES.map((name) => quoteWeights[kind][name]),
          ).toFixed(3),
        ),
        fitted: Number((unseen.reduce((sum, right) => sum + right, 0) / choices.length).toFixed(3)),
      },
      weights: Object.fromEntries(NAMES.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(1))])),
    })}\n`,
  );
}

function choiceOf({ statements }: QuoteExample): Choice {
  return {
    signs: statements.map(({ signs }) => NAMES.map((name) => signs[name])),
    isRight: statements.map(({ isAnswer }) => isAnswer),
  };
}

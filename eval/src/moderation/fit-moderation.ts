import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "@guildhall/core";
import { createLinearModel, framesOf, plainForm, type StoredModel } from "@guildhall/guard";
import { z } from "zod";
import { partOf } from "../guards/part-of.ts";
import { readRows } from "../guards/read-rows.ts";
import { type Example, fitLinearModel } from "../linear/fit-linear-model.ts";
import { readYesNo, type YesNoRow } from "../yes-no/yes-no-row.ts";
import { ordinaryRows, ownRequests } from "./own-requests.ts";
import { thresholdOf } from "./threshold.ts";

/** A question of fewer grams is judged as one of so many: few words say little. */
const LEAST = 24;
const FOLDS = 5;

/**
 * `npm run fit:moderation --workspace eval -- FILE... VERTICAL=QUESTIONS...`: writes the weights and thresholds of each trade's unsafe requests,
 * learnt from our own rows and from rows of tier `open` in the tuning part. Thresholds come from rows of the tuning part, each scored
 * by weights that never saw it (five folds; a trade without harmless rows in a language takes all), and from the tuning part of the
 * files of questions named for a trade (harmless ones, asked at such a desk), of which nothing is learnt.
 */
const [sets, pools] = [
  process.argv.slice(2).filter((word) => !word.includes("=")),
  process.argv.slice(2).filter((word) => word.includes("=")),
];
const rows = [...(await readYesNo(sets)).filter(({ source }) => partOf(source) === "tune"), ...ordinaryRows()];
for (const vertical of ["medical", "finance", "government"]) {
  const learnt = rows.filter(({ tier, positive, vertical: of }) => tier === "open" && (of === vertical || !positive));
  const own = ownRequests(vertical).map(plain);
  const model = fitLinearModel([...own, ...learnt.map(plain)], { least: LEAST });
  const unseen = Array.from({ length: FOLDS }, (_, fold) => outOfFold(own, learnt, fold)).flat();
  const asked = await Promise.all(pools.map((pool) => questionsOf(pool, vertical)));
  const score = scorer(model);
  const threshold = (language: "zh" | "en"): number => {
    const inLanguage = unseen.filter(({ row }) => row.language === language);
    const ofTrade = inLanguage.filter(({ row }) => row.vertical === vertical);
    const harmless = ofTrade.filter(({ row }) => !row.positive);
    return thresholdOf({
      harmless: (harmless.length > 0 ? harmless : inLanguage.filter(({ row }) => !row.positive)).map(
        ({ score }) => score,
      ),
      asked: asked.map((file) => file.filter((each) => each.language === language).map(({ text }) => score(text))),
      unsafe: ofTrade.filter(({ row }) => row.positive && row.tier === "open").map(({ score }) => score),
    });
  };
  const thresholds = { zh: threshold("zh"), en: threshold("en") };
  const folder = fileURLToPath(new URL(`../../../verticals/${vertical}/unsafe`, import.meta.url));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "weights.json"), `${JSON.stringify({ thresholds, model }, undefined, 1)}\n`);
  process.stdout.write(
    `${vertical}: ${own.length} own rows, ${learnt.length} open ones, ${JSON.stringify(thresholds)}\n`,
  );
}

/** The rows of a fold, scored by weights that saw none of them. */
function outOfFold(own: readonly Example[], learnt: readonly YesNoRow[], fold: number) {
  const isInFold = ({ id }: YesNoRow): boolean => Number.parseInt(sha256(id).slice(0, 6), 16) % FOLDS === fold;
  const others = learnt.filter((row) => !isInFold(row)).map(plain);
  const score = scorer(fitLinearModel([...own, ...others], { least: LEAST }));
  return rows.filter(isInFold).map((row) => ({ row, score: score(row.text) }));
}

/** The tuning part of the questions that people asked at that desk: `medical=queries.jsonl`. Nothing is learnt from them. */
async function questionsOf(pool: string, vertical: string): Promise<readonly { text: string; language: string }[]> {
  const [id, file = ""] = pool.split("=");
  if (id !== vertical) return [];
  const questions = await readRows(file, z.object({ id: z.coerce.string(), text: z.string() }));
  return questions
    .filter((question) => partOf(question.id) === "tune")
    .map(({ text }) => ({ text, language: /\p{Script=Han}/u.test(text) ? "zh" : "en" }));
}

function plain({ text, positive }: Example): Example {
  const form = plainForm(text);
  return { text: form, marks: framesOf(form), positive };
}

function scorer(model: StoredModel): (text: string) => number {
  const score = createLinearModel(model);
  return (text) => {
    const form = plainForm(text);
    return score(form, framesOf(form));
  };
}

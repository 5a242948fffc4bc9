import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "@guildhall/core";
import { createLinearModel, plainForm } from "@guildhall/guard";
import { z } from "zod";
import { partOf } from "../guards/part-of.ts";
import { readRows } from "../guards/read-rows.ts";
import { percentile } from "../metrics/percentile.ts";
import { type Example, fitLinearModel } from "../linear/fit-linear-model.ts";
import { readYesNo, type YesNoRow } from "../yes-no/yes-no-row.ts";
import { ownRequests } from "./own-requests.ts";

/** The share of harmless rows of the set that may be refused, and of the questions that people ask at such a desk. */
const REFUSED = 0.02;
const REFUSED_OF_ASKED = 0.01;
const FOLDS = 5;

/**
 * `npm run fit:moderation --workspace eval -- FILE... VERTICAL=QUESTIONS...`: writes the weights and thresholds of each trade's unsafe requests,
 * learnt from our own rows and from rows of tier `open` in the tuning part. Thresholds come from all harmless rows of the
 * tuning part, each scored by weights that never saw it (five folds); a trade without any in a language takes all. Of each file
 * of questions named for a trade (harmless ones, asked at such a desk) a hundredth may be refused at most.
 */
const [sets, pools] = [
  process.argv.slice(2).filter((word) => !word.includes("=")),
  process.argv.slice(2).filter((word) => word.includes("=")),
];
const rows = (await readYesNo(sets)).filter(({ source }) => partOf(source) === "tune");
for (const vertical of ["medical", "finance", "government"]) {
  const learnt = rows.filter(({ tier, positive, vertical: of }) => tier === "open" && (of === vertical || !positive));
  const own = ownRequests(vertical).map(plain);
  const model = fitLinearModel([...own, ...learnt.map(plain)]);
  const harmless = Array.from({ length: FOLDS }, (_, fold) => outOfFold(vertical, own, learnt, fold)).flat();
  const asked = (await Promise.all(pools.map((pool) => questionsOf(pool, vertical)))).filter(
    ({ length }) => length > 0,
  );
  const score = createLinearModel(model);
  const threshold = (language: "zh" | "en"): number => {
    const ofPools = asked.flatMap((questions) => {
      const own = questions.filter((each) => each.language === language);
      return own.length > 0
        ? [
            percentile(
              own.map(({ text }) => score(plainForm(text))),
              1 - REFUSED_OF_ASKED,
            ),
          ]
        : [];
    });
    const inLanguage = harmless.filter((each) => each.language === language);
    const ofTrade = inLanguage.filter((each) => each.vertical === vertical);
    const scores = (ofTrade.length > 0 ? ofTrade : inLanguage).map(({ score }) => score);
    return Math.max(percentile(scores, 1 - REFUSED), ...ofPools);
  };
  const thresholds = { zh: threshold("zh"), en: threshold("en") };
  const folder = fileURLToPath(new URL(`../../../verticals/${vertical}/unsafe`, import.meta.url));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "weights.json"), `${JSON.stringify({ thresholds, model }, undefined, 1)}\n`);
  process.stdout.write(
    `${vertical}: ${own.length} own rows, ${learnt.length} open ones, ${JSON.stringify(thresholds)}\n`,
  );
}

/** The harmless rows of a fold, scored by weights that saw none of them. */
function outOfFold(vertical: string, own: readonly Example[], learnt: readonly YesNoRow[], fold: number) {
  const isInFold = ({ id }: YesNoRow): boolean => Number.parseInt(sha256(id).slice(0, 6), 16) % FOLDS === fold;
  const score = createLinearModel(fitLinearModel([...own, ...learnt.filter((row) => !isInFold(row)).map(plain)]));
  return rows
    .filter((row) => !row.positive && isInFold(row))
    .map((row) => ({ language: row.language, vertical: row.vertical, score: score(plainForm(row.text)) }));
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
  return { text: plainForm(text), positive };
}

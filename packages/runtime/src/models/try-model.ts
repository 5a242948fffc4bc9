import { randomUUID } from "node:crypto";
import { askPromptFor, secretsOf } from "@guildhall/compose";
import type { BaseModel, Language, ModelPiece, ModelRequest, ModelUsage } from "@guildhall/core";

/** What a model made of a passage and a question. */
export interface Trial {
  readonly sentences: readonly { readonly text: string; readonly aliases: readonly string[] }[];
  /** Milliseconds until the first sentence, and until the end. */
  readonly firstMs?: number;
  readonly wholeMs: number;
  readonly usage?: ModelUsage;
}

/** The invented article knows no dates. */
const TRIAL_DAY = "2026-01-01";

const trial = {
  zh: {
    text: "第三条　集市摊位费按月收取，每个摊位每月八十元。第四条　摊位不得转租。",
    question: "集市摊位费每月多少元？",
  },
  en: {
    text: "Article 3. The market fee is eighty yuan a stall each month. Article 4. Stalls may not be sublet.",
    question: "What is the market fee for a stall each month?",
  },
} as const;

/** Lets a model answer a question from an invented passage. Throws `model/*`. */
export async function tryModel(
  model: BaseModel,
  { language = "zh", question = trial[language].question }: { language?: Language; question?: string | undefined } = {},
): Promise<Trial> {
  const plain: ModelRequest = {
    question,
    terms: [],
    evidence: [{ alias: "P1", text: trial[language].text, context: "", isAskedFor: false }],
    limits: { sentences: 3, characters: 300 },
  };
  const prompt = askPromptFor(plain, { secrets: secretsOf(randomUUID()), asOf: TRIAL_DAY, trades: [] });
  const sentences: { text: string; aliases: readonly string[] }[] = [];
  const began = performance.now();
  let firstMs: number | undefined;
  let usage: ModelUsage | undefined;
  for await (const piece of model.generate({ ...plain, prompt })) {
    if (piece.kind === "usage") usage = piece;
    if (piece.kind === "instead") sentences.length = 0;
    const said = sentenceOf(piece);
    if (!said) continue;
    firstMs ??= Math.round(performance.now() - began);
    sentences.push(said);
  }
  return {
    sentences,
    ...(firstMs === undefined ? {} : { firstMs }),
    wholeMs: Math.round(performance.now() - began),
    ...(usage ? { usage } : {}),
  };
}

function sentenceOf(piece: ModelPiece): Trial["sentences"][number] | undefined {
  if (piece.kind === "quote") return { text: piece.quote, aliases: [piece.alias] };
  return piece.kind === "text" ? { text: piece.text, aliases: piece.aliases ?? [] } : undefined;
}

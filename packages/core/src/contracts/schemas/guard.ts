import { z } from "zod";
import { answerSentence, guardVerdict } from "./answer.ts";

/** Longest text and longest passage that are looked at, in UTF-16 units. */
const LONGEST = 50_000;

export const guardRequest = z
  .strictObject({
    vertical: z.string().max(100),
    question: z.string().optional().meta({ description: "给出时也核查问题本身。Judged too when given." }),
    passages: z
      .array(
        z.strictObject({
          text: z.string().min(1).max(LONGEST),
          context: z.string().max(2000).optional().meta({ description: "标题和层级。Title and headings above it." }),
        }),
      )
      .max(50)
      .default([]),
    text: z.string().min(1).max(LONGEST).meta({ description: "别处的模型写的话。What a model wrote elsewhere." }),
  })
  .meta({ id: "GuardRequest" });

const spanned = { start: z.int(), end: z.int() };

export const guardResult = z
  .object({
    isBlocked: z.boolean(),
    verdicts: z.array(guardVerdict),
    sentences: z.array(answerSentence),
    citations: z.array(z.object({ id: z.string(), passage: z.int(), quote: z.string(), ...spanned })),
    redactions: z.array(z.object({ guard: z.string(), words: z.string() })),
    released: z.string().meta({ description: "可以放行的文字；拦下时为空。What may be released; empty when blocked." }),
    personalData: z.array(z.object({ type: z.string(), ...spanned })),
    suspicious: z
      .array(z.int())
      .meta({ description: "对机器说话的段落的序号。Passages that speak to the machine, by index." }),
  })
  .meta({
    id: "GuardResult",
    description:
      "给出段落时逐句核对依据，没有段落时句子为 not_checked；位置以码点计。With passages every sentence is held against them; places are code points.",
  });

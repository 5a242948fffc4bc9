import { ANSWER_FORMS } from "@guildhall/models";
import { z } from "zod";

/** A base model as guildhall.yaml names it: `qwen:qwen-plus`, or `use` with what else is to be said. */
const settings = z.strictObject({
  /** provider:name */
  use: z.string().min(1),
  /** Where it is, when not where the environment or the entry says. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** The environment variable that holds its key, when not the entry's. */
  keyVariable: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .optional(),
  /** Which version answers, as answers record it. */
  version: z.string().min(1).optional(),
  /** The form of answer to begin with, when not the best the entry knows. */
  answers: z.enum(ANSWER_FORMS).optional(),
  /** False for a server that gives its replies whole. */
  streams: z.boolean().default(true),
  temperature: z.number().min(0).max(2).optional(),
  /** Tokens of one reply. */
  maxTokens: z.int().min(64).max(100_000).optional(),
  /** Tokens of one prompt, passages included. */
  promptTokens: z.int().min(1000).max(1_000_000).default(6000),
  /** Further fields of each request. */
  extra: z.record(z.string(), z.unknown()).optional(),
  /** It runs under the institution's own roof: personal data is shown to it as it stands. */
  isInHouse: z.boolean().default(false),
  /** Of a million tokens. */
  price: z
    .strictObject({ input: z.number().min(0), output: z.number().min(0), currency: z.string().regex(/^[A-Z]{3}$/) })
    .optional(),
  /** Of `langchain:NAME`: the module, the class in it, what its constructor is given. */
  module: z.string().min(1).optional(),
  class: z.string().min(1).optional(),
  options: z.record(z.string(), z.unknown()).optional(),
});

export const modelChoice = z.union([z.string().min(1), settings]);

export type ModelChoice = z.input<typeof modelChoice>;
export type ModelSettings = z.output<typeof settings>;

/** The choice in full, whichever way it was written. */
export function settingsOf(choice: ModelChoice): ModelSettings {
  return settings.parse(typeof choice === "string" ? { use: choice } : choice);
}

import type { Passage } from "../document.ts";
import type { Message } from "../answer.ts";
import type { Standing } from "../validity.ts";
import type { CataloguedVersion } from "./catalogue.ts";

/** The steps of a retrieval, in the order in which they are taken. */
export const RETRIEVAL_STEPS = [
  "understand",
  "identifiers",
  "lexical",
  "dense",
  "names",
  "confirmed",
  "fuse",
  "facts",
  "validity",
  "rescore",
  "rerank",
  "neighbours",
] as const;
export type RetrievalStep = (typeof RETRIEVAL_STEPS)[number];

/**
 * What can be left out of a retrieval to see what it is worth: whole steps, and of the words that are searched the terms
 * of the trade (`vocabulary`) and the single Han characters (`characters`).
 */
export const RETRIEVAL_PARTS = [
  "lexical",
  "characters",
  "vocabulary",
  "identifiers",
  "names",
  "dense",
  "confirmed",
  "facts",
  "rescore",
  "rerank",
] as const satisfies readonly (RetrievalStep | "characters" | "vocabulary")[];
export type RetrievalPart = (typeof RETRIEVAL_PARTS)[number];

/** What one step did: how many hits it found or left, how long it took, and a word on it where there is one. */
export interface StepTaken {
  readonly step: RetrievalStep;
  readonly hits: number;
  readonly milliseconds: number;
  readonly note?: Message;
}

/** Why a passage stands where it stands. Ranks count from 0. */
export type Reason =
  | { readonly step: "identifiers"; readonly identifier: string }
  | { readonly step: "names"; readonly name: string }
  | {
      readonly step: "lexical" | "dense" | "confirmed" | "rescore" | "rerank";
      readonly rank: number;
      readonly score: number;
    }
  | { readonly step: "facts"; readonly facts: Readonly<Record<string, string>> };

export interface RankedPassage {
  readonly passage: Passage;
  readonly document: CataloguedVersion;
  readonly standing: Standing;
  /** Falls along the ranking; comparable within one result only. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The passages that stand before and after it in its document, when asked for. */
  readonly neighbours?: { readonly before?: Passage; readonly after?: Passage };
}

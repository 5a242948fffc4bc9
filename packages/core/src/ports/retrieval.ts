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
  "facts",
  "confirmed",
  "associated",
  "beside",
  "fuse",
  "validity",
  "rescore",
  "rerank",
  "neighbours",
] as const;
export type RetrievalStep = (typeof RETRIEVAL_STEPS)[number];

/** The steps as people are told of them. */
export const retrievalStepNames: Readonly<Record<RetrievalStep, Message>> = {
  understand: { zh: "读懂问题", en: "Understand the question" },
  identifiers: { zh: "按编号查找", en: "Search by number" },
  lexical: { zh: "按字词查找", en: "Search by words" },
  dense: { zh: "按语义查找", en: "Search by meaning" },
  names: { zh: "在点名的文件中查找", en: "Search the documents named" },
  confirmed: { zh: "对照已确认的问题", en: "Search confirmed questions" },
  associated: { zh: "按已确认问题引出的词查找", en: "Search by words that confirmed questions bring up" },
  beside: { zh: "看已确认的段落前后", en: "Look beside confirmed passages" },
  fuse: { zh: "按名次合并", en: "Merge by rank" },
  facts: { zh: "核对事实条件", en: "Weigh the facts asked for" },
  validity: { zh: "只留当日有效、可见的", en: "Keep what counts that day and may be seen" },
  rescore: { zh: "细算名次", en: "Score again" },
  rerank: { zh: "模型重排", en: "Rerank with a model" },
  neighbours: { zh: "补上前后段落", en: "Add the passages around" },
};

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
  "associated",
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
      readonly step: "lexical" | "dense" | "confirmed" | "associated" | "beside" | "rescore" | "rerank";
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

/** How a question was read and searched in one vertical, for `--explain`. */
export interface Explanation {
  readonly vertical: string;
  /** Names of documents found in the question. */
  readonly named: readonly string[];
  /** Keys under which passages were sought by number. */
  readonly identifiers: readonly string[];
  /** Terms of the trade that were searched beside the asker's own words. */
  readonly terms: readonly string[];
  readonly steps: readonly (StepTaken & { readonly name: Message })[];
}

import type {
  answerRequest,
  canonicalText,
  division,
  decision,
  documentVersion,
  feedbackWithAnswer,
  job,
  platform,
  searchRequest,
  searchResult,
  starter,
  verticalSummary,
} from "@guildhall/core/contracts";

export type {
  Answer,
  AnswerSentence,
  Citation,
  CitedReference,
  FeedbackState,
  GuardVerdict,
  Locator,
  Notice,
  Span,
  Standing,
} from "@guildhall/core";

/** What a schema of the contracts lets through, without its code coming into the page. */
type Shape<Schema extends { readonly _zod: { readonly output: unknown } }> = Schema["_zod"]["output"];
type Given<Schema extends { readonly _zod: { readonly input: unknown } }> = Schema["_zod"]["input"];

/** GET /v1/verticals: what the page needs before the first question. */
export type Premises = Shape<typeof platform>;
export type VerticalInfo = Shape<typeof verticalSummary>;
export type Starter = Shape<typeof starter>;
export type AnswerRequest = Given<typeof answerRequest>;
export type SearchRequest = Given<typeof searchRequest>;
export type SearchResult = Shape<typeof searchResult>;
export type Hit = SearchResult["hits"][number];
export type Reason = Hit["reasons"][number];
export type Explanation = NonNullable<SearchResult["explanations"]>[number];
export type DocumentRow = Shape<typeof documentVersion>;
export type DocumentText = Shape<typeof canonicalText>;
export type Place = DocumentText["places"][number];
export type DivisionReport = Shape<typeof division>;
export type Job = Shape<typeof job>;

export type FeedbackCase = Shape<typeof feedbackWithAnswer>;
export type FeedbackDecision = Given<typeof decision>;

export interface FeedbackList {
  readonly feedback: readonly FeedbackCase[];
  readonly next?: string;
}

export interface DocumentList {
  readonly documents: readonly DocumentRow[];
  readonly next?: string;
}

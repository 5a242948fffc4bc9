import type {
  answerRequest,
  canonicalText,
  division,
  decision,
  documentVersion,
  draftedSection,
  draftOutput,
  feedbackWithAnswer,
  finding,
  job,
  platform,
  searchRequest,
  searchResult,
  source,
  starter,
  taskOutput,
  taskResult,
  taskSummary,
  transcript,
  verticalSummary,
  workEdit,
  workSeen,
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

export type TaskInfo = Shape<typeof taskSummary>;
export type TaskResult = Shape<typeof taskResult>;
export type TaskOutput = Shape<typeof taskOutput>;
export type DraftOutput = Shape<typeof draftOutput>;
export type DraftedSection = Shape<typeof draftedSection>;
export type SentenceSource = Shape<typeof source>;
export type Finding = Shape<typeof finding>;
export type WorkSeen = Shape<typeof workSeen>;
export type SectionEdit = Given<typeof workEdit>["sections"][number];
export type Transcript = Shape<typeof transcript>;

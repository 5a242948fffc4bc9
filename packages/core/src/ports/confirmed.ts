import type { Scope } from "./collection.ts";

/** A question that people confirmed to be answered by a passage. */
export interface ConfirmedPair {
  readonly question: string;
  readonly passageId: string;
  readonly versionId: string;
  /** The passage's words: its title, headings and text. */
  readonly text: string;
}

/**
 * What a tenant's people have confirmed, as retrieval learns from it. Only pairs whose passage the principal may read
 * now: a withdrawn confirmation or a removed document takes its pairs along.
 */
export interface ConfirmedQuestions {
  /** Changes whenever the pairs of this scope do. */
  revision(scope: Scope): Promise<string>;
  /** In a fixed order: by question, then passage. */
  pairs(scope: Scope): Promise<readonly ConfirmedPair[]>;
}

import type { Span } from "../api/shapes.ts";

/** A version to be opened, at the quoted words where there are any. */
export interface SourcePlace {
  readonly documentId: string;
  /** The current version where it is not named. */
  readonly versionId?: string;
  readonly title: string;
  readonly quote?: Span;
}

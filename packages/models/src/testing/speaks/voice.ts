/** What a partner knows of its models, and what a behaviour changes of it for one request. */
export interface Voice {
  readonly dimensions: number;
  /** The name it answers under, where that is not the one it was asked for. */
  readonly model?: string;
  readonly isOutOfOrder?: boolean;
}

/** Answers one request; undefined: the body is not what this path takes. */
export type Speak = (body: Readonly<Record<string, unknown>>, voice: Voice) => unknown;

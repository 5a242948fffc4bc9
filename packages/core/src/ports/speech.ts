import type { Span } from "../span.ts";

/** A recording as it came. It is heard once and not kept. */
export interface Recording {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** With its extension: some servers go by that. */
  readonly fileName: string;
}

/** A word as a speech model heard it. */
export interface HeardWord {
  readonly text: string;
  /** 0 to 1; absent where the server gives none. */
  readonly confidence?: number;
}

/** What one speaker said in one breath, and when: seconds from the beginning of the recording. */
export interface HeardSegment {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
  /** As the server tells speakers apart; absent where it does not. */
  readonly speaker?: string;
  /** 0 to 1; absent where the server gives none. */
  readonly confidence?: number;
  /** How likely it is that nobody spoke: models make up words over silence. */
  readonly silence?: number;
  readonly words?: readonly HeardWord[];
}

export interface Heard {
  readonly segments: readonly HeardSegment[];
  readonly language?: string;
  /** Seconds. */
  readonly duration?: number;
}

/** Any speech model. */
export interface Transcriber {
  /** As the configuration names it: speech:paraformer-zh */
  readonly id: string;
  hear(recording: Recording, how: { readonly language?: string | undefined }, signal?: AbortSignal): Promise<Heard>;
}

/** Words of a turn that a person has to listen to again, code points of its text: why, and how sure the model was. */
export interface Doubt extends Span {
  readonly reason: "figure" | "name" | "silence";
  /** Absent: the server does not say. */
  readonly confidence?: number;
}

/** What one speaker said until another spoke. */
export interface TranscribedTurn extends Omit<HeardSegment, "words" | "silence"> {
  readonly speaker: string;
  readonly doubts: readonly Doubt[];
}

/** Somebody agreed to be recorded; without that nothing is heard. */
export interface Consent {
  /** Who agreed and how, in words: 患者本人口头同意. */
  readonly given: string;
  /** The name under which who recorded it is known. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface Transcript extends Omit<Heard, "segments"> {
  readonly turns: readonly TranscribedTurn[];
  readonly model: string;
  readonly consent: Consent;
}

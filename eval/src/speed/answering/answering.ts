import type { SpeedPassage } from "../engine.ts";

/** Times of one answer since it was asked for, in milliseconds. */
export interface AnswerTimes {
  /** Until the first sentence was out; absent: none came. */
  readonly first?: number;
  readonly whole: number;
}

/** Something that answers questions with a base model over passages: ours, or a chain that eval/compare brings. */
export interface Answering {
  /** Takes all passages in and is then ready to be asked. */
  index(passages: AsyncIterable<SpeedPassage>): Promise<void>;
  answer(question: string): Promise<AnswerTimes>;
  close(): Promise<void>;
}

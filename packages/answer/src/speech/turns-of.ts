import type { Doubt, Heard, HeardSegment, Span, TranscribedTurn } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { doubtsIn } from "./doubts-in.ts";

/** What was heard as turns: a speaker goes on until another speaks; every turn says what to listen to again. */
export function turnsOf(
  { segments }: Heard,
  mustBeHeard: (text: string) => readonly Span[],
): readonly TranscribedTurn[] {
  const turns: TranscribedTurn[] = [];
  for (const segment of segments) {
    if (segment.text.trim() === "") continue;
    const turn = turnOf(segment, mustBeHeard);
    const last = turns.at(-1);
    if (last && last.speaker === turn.speaker) turns[turns.length - 1] = joined(last, turn);
    else turns.push(turn);
  }
  return turns;
}

function turnOf(segment: HeardSegment, mustBeHeard: (text: string) => readonly Span[]): TranscribedTurn {
  const { words: _, silence: __, speaker = "", ...rest } = segment;
  return { ...rest, speaker, doubts: doubtsIn(segment, mustBeHeard(segment.text)) };
}

function joined(turn: TranscribedTurn, next: TranscribedTurn): TranscribedTurn {
  const between = /\p{Script=Latin}$|[.,!?]$/u.test(turn.text) && /^\p{Script=Latin}/u.test(next.text) ? " " : "";
  const offset = createCodePoints(turn.text + between).length;
  const confidence = least(turn.confidence, next.confidence);
  return {
    speaker: turn.speaker,
    text: turn.text + between + next.text,
    ...(turn.start === undefined ? {} : { start: turn.start }),
    ...(next.end === undefined ? {} : { end: next.end }),
    ...(confidence === undefined ? {} : { confidence }),
    doubts: [...turn.doubts, ...next.doubts.map((doubt) => moved(doubt, offset))],
  };
}

function moved(doubt: Doubt, by: number): Doubt {
  return { ...doubt, start: doubt.start + by, end: doubt.end + by };
}

/** A turn is as sure as its least sure part; of one that says nothing of its own it is not known. */
function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : Math.min(one, other);
}

import { createCodePoints } from "@guildhall/text";

/** `note`: words beside the talk, which nobody of it said. `other`: somebody who is not known to be the doctor. */
export type Speaker = "doctor" | "patient" | "family" | "other" | "note";

/** One turn of a consultation, counted from 0 as it was given. */
export interface Utterance {
  readonly index: number;
  readonly speaker: Speaker;
  readonly text: string;
  /** The name that it was given under, where nothing but his questions tells that this is the doctor. */
  readonly guessedFrom?: string;
}

/** Words of a turn: code points of its text, [start, end). */
export interface Spoken {
  readonly kind: "utterance";
  readonly utterance: number;
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker;
}

/** The place of a UTF-16 range of a turn. */
export function spoken({ index, speaker, text }: Utterance, start: number, end: number): Spoken {
  return { kind: "utterance", utterance: index, ...createCodePoints(text).span(start, end), speaker };
}

/** Who tells of the patient: the patient, who came along, and whoever is not known to be the doctor. */
export function tells({ speaker }: Pick<Utterance, "speaker">): boolean {
  return speaker !== "doctor" && speaker !== "note";
}

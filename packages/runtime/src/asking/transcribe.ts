import { turnsOf } from "@guildhall/answer";
import {
  type Clock,
  PlatformError,
  type Principal,
  type Recording,
  type Transcriber,
  type Transcript,
  type Vertical,
} from "@guildhall/core";

/** What is said with a recording. */
export interface RecordingAbout {
  readonly vertical: string;
  /** Who agreed to be recorded, and how. */
  readonly consent: string;
  readonly language?: string | undefined;
}

/**
 * Has a recording heard: only with consent, only by the model that the configuration names. The recording is not kept.
 * Throws `speech/not_set`, `speech/no_consent`, `model/*`.
 */
export async function transcribe(
  recording: Recording,
  { consent, language }: RecordingAbout,
  { name, tenant }: Principal,
  ports: {
    readonly transcriber: Transcriber | undefined;
    readonly vertical: Vertical;
    readonly clock: Clock;
    readonly signal?: AbortSignal;
  },
): Promise<Transcript> {
  const { transcriber, vertical, clock, signal } = ports;
  if (!transcriber) throw new PlatformError("speech/not_set", {});
  if (consent.trim() === "") throw new PlatformError("speech/no_consent", {});
  const event = { given: consent.trim(), by: name ?? tenant, at: clock.now().toISOString() };
  const heard = await transcriber.hear(recording, { language }, signal);
  const { language: spoken, duration } = heard;
  return {
    turns: turnsOf(heard, vertical.mustBeHeard ?? (() => [])),
    ...(spoken === undefined ? {} : { language: spoken }),
    ...(duration === undefined ? {} : { duration }),
    model: transcriber.id,
    consent: event,
  };
}

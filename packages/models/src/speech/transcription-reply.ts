import type { Heard, HeardSegment, HeardWord } from "@guildhall/core";
import { z } from "zod";

const number = z.number().nullish();

const word = z.object({
  word: z.string().nullish(),
  text: z.string().nullish(),
  start: number,
  end: number,
  probability: number,
  confidence: number,
  score: number,
});

const segment = z.object({
  text: z.string(),
  start: number,
  end: number,
  speaker: z.union([z.string(), z.number()]).nullish(),
  speaker_id: z.union([z.string(), z.number()]).nullish(),
  spk: z.union([z.string(), z.number()]).nullish(),
  avg_logprob: number,
  confidence: number,
  score: number,
  no_speech_prob: number,
  words: z.array(word).nullish(),
});

/** What servers send: the form of OpenAI's verbose_json, with the names that others give to speakers and confidence. */
export const transcriptionReply = z.object({
  text: z.string().nullish(),
  language: z.string().nullish(),
  duration: number,
  segments: z.array(segment).nullish(),
  words: z.array(word).nullish(),
});

type Reply = z.infer<typeof transcriptionReply>;
type Segment = z.infer<typeof segment>;
type Word = z.infer<typeof word>;

/** What was heard, whatever names the server uses. Undefined: the reply holds neither text nor segments. */
export function heardIn({ text, language, duration, segments, words }: Reply): Heard | undefined {
  const given = segments?.length ? segments : text === undefined || text === null ? undefined : [{ text }];
  if (!given) return undefined;
  return {
    segments: given.map((each: Partial<Segment> & { text: string }) => heardSegment(each, words ?? [])),
    ...(language ? { language } : {}),
    ...numbersIn({ duration }),
  };
}

function heardSegment(segment: Partial<Segment> & { readonly text: string }, all: readonly Word[]): HeardSegment {
  const { text, start, end, avg_logprob: logProbability, no_speech_prob: silence } = segment;
  const speaker = segment.speaker ?? segment.speaker_id ?? segment.spk;
  const confidence =
    segment.confidence ?? segment.score ?? (isNumber(logProbability) ? Math.exp(logProbability) : undefined);
  const words = (segment.words ?? all.filter((each) => isWithin(each, segment))).map(heardWord);
  return {
    text: text.trim(),
    ...(speaker === undefined || speaker === null ? {} : { speaker: String(speaker) }),
    ...numbersIn({ start, end, confidence: share(confidence), silence: share(silence) }),
    ...(words.length > 0 ? { words } : {}),
  };
}

function heardWord({ word: said, text, probability, confidence, score }: Word): HeardWord {
  return { text: (said ?? text ?? "").trim(), ...numbersIn({ confidence: share(probability ?? confidence ?? score) }) };
}

/** OpenAI lists the words of all segments together: each belongs to the one in which it begins. */
function isWithin(word: Word, { start, end }: Partial<Segment>): boolean {
  return isNumber(word.start) && isNumber(start) && isNumber(end) && word.start >= start && word.start < end;
}

function share(value: number | null | undefined): number | undefined {
  return isNumber(value) ? Math.min(1, Math.max(0, value)) : undefined;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** The values that were given, under their names. */
function numbersIn<Name extends string>(
  values: Readonly<Record<Name, number | null | undefined>>,
): { readonly [Key in Name]?: number } {
  const given = Object.entries<number | null | undefined>(values).filter(([, value]) => isNumber(value));
  return Object.fromEntries(given) as { readonly [Key in Name]?: number };
}

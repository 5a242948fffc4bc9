import { PlatformError } from "@guildhall/core";
import { estimateTokens } from "@guildhall/text";
import { askAgain, type WrittenSentence } from "./answer-form.ts";
import type { AnswerForm, Chat, ChatMessage } from "./chat.ts";
import { limited, untilStopped } from "./limits.ts";
import { createSentenceReader } from "./read-sentences.ts";

/** One request to a chat. */
export interface Attempt {
  readonly messages: readonly ChatMessage[];
  readonly form: AnswerForm;
  readonly firstMs: number;
  /** Named in errors. */
  readonly model: string;
  readonly address: string;
}

/** Tokens of one request; `isEstimated` where the server did not say. */
export interface Counted {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly isEstimated?: boolean;
}

export type AttemptPiece = WrittenSentence | Counted;

/** That a reply was not of the form asked for, with the reply. */
export class WrongForm extends Error {
  readonly reply: string;
  constructor(reply: string) {
    super("wrong form");
    this.reply = reply;
  }
}

/** Characters of a reply; an answer has a few hundred. */
const LONGEST = 20_000;
/** Characters of a wrong reply that are shown to the model again. */
const SHOWN_AGAIN = 4000;

/**
 * The sentences of one reply as they become whole, then what it took. Throws `WrongForm`, `model/too_slow` (no sign of
 * life), `model/too_long`, `model/cut_short`, `model/garbled`, or what the library throws.
 */
export async function* attemptOnce(
  chat: Chat,
  { messages, form, firstMs, model, address }: Attempt,
  signal: AbortSignal,
): AsyncGenerator<AttemptPiece> {
  const reader = createSentenceReader();
  const own = limited(signal);
  const first = own.after(firstMs, () => new PlatformError("model/too_slow", { address, seconds: firstMs / 1000 }));
  let written = "";
  let counted: Counted | undefined;
  let isCutShort = false;
  try {
    for await (const { text, usage, isCutShort: ends = false } of untilStopped(
      chat.stream(messages, form, own.signal),
      own.signal,
    )) {
      first.lift();
      isCutShort ||= ends;
      if (usage) counted = sum(counted, usage);
      written += text;
      if (written.length > LONGEST) throw new PlatformError("model/too_long", { model, limit: LONGEST });
      yield* reader.push(text);
      if (!reader.isHopeful()) break;
    }
  } finally {
    own.end();
  }
  yield counted ?? estimated(messages, written);
  if (reader.isWhole()) return;
  if (isCutShort) throw new PlatformError("model/cut_short", { model });
  if (written.trim() === "") throw new PlatformError("model/garbled", { address, fault: "empty" });
  throw new WrongForm(written);
}

/** The conversation that asks for a reply once more, in the form it should have had. */
export function repairing(
  messages: readonly ChatMessage[],
  wrong: string,
  language: keyof typeof askAgain,
): readonly ChatMessage[] {
  return [
    ...messages,
    { role: "assistant", text: wrong.slice(0, SHOWN_AGAIN) },
    { role: "user", text: askAgain[language] },
  ];
}

/** Some servers count the whole in the last piece, others each piece. */
function sum(before: Counted | undefined, { inputTokens, outputTokens }: Counted): Counted {
  return {
    inputTokens: (before?.inputTokens ?? 0) + inputTokens,
    outputTokens: (before?.outputTokens ?? 0) + outputTokens,
  };
}

function estimated(messages: readonly ChatMessage[], written: string): Counted {
  const inputTokens = messages.reduce((total, { text }) => total + estimateTokens(text), 0);
  return { inputTokens, outputTokens: estimateTokens(written), isEstimated: true };
}

import {
  type BaseModel,
  type ModelName,
  type ModelPiece,
  type ModelUsage,
  PlatformError,
  type Prompt,
} from "@guildhall/core";
import type { Transport } from "../remote/endpoint.ts";
import { transport as network } from "../remote/transport.ts";
import { attemptOnce, type AttemptPiece, type Counted, repairing, WrongForm } from "./attempt.ts";
import type { AnswerForm, Chat, ChatMessage } from "./chat.ts";
import { chatFault } from "./chat-fault.ts";
import { createCircuit } from "./circuit.ts";
import { limited } from "./limits.ts";
import { nextStep } from "./next-step.ts";

/** Milliseconds that an answer may take. */
export interface Deadlines {
  /** Until the first sign of life, of each attempt. */
  readonly firstMs: number;
  /** Of the whole answer, all attempts and pauses together. */
  readonly wholeMs: number;
}

/** Of a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  readonly currency: string;
}

export interface PromptedSettings extends ModelName {
  /** Of its server. Absent: it has none. */
  readonly address?: string;
  /** The environment variable that holds the key, to name when the key is refused. */
  readonly keyVariable?: string;
  readonly isRemote: boolean;
  readonly promptTokens?: number;
  readonly deadlines: Deadlines;
  readonly price?: Price;
}

/**
 * A base model from a chat: held to a form, read while it writes, tried again where that may help, kept to its time,
 * counted, and left alone for a while when it keeps failing.
 */
export function createPromptedModel(
  chat: Chat,
  { id, provider, version, isRemote, promptTokens, deadlines, price, ...place }: PromptedSettings,
  { pause, random }: Pick<Transport, "pause" | "random"> = network,
): BaseModel {
  const name: ModelName = { id, provider, version };
  const model = `${provider}:${id}`;
  const { address = model, keyVariable = "" } = place;
  const circuit = createCircuit(model);
  /** The best form that the server did not refuse so far. */
  let accepted: AnswerForm = chat.forms[0] ?? "words";

  async function* answer({ language, system, user }: Prompt, signal?: AbortSignal): AsyncGenerator<ModelPiece> {
    circuit.assertClosed();
    const { wholeMs, firstMs } = deadlines;
    const end = Date.now() + wholeMs;
    const whole = limited(signal);
    whole.after(wholeMs, () => new PlatformError("model/too_slow", { address, seconds: wholeMs / 1000 }));
    let messages: readonly ChatMessage[] = [
      { role: "system", text: system },
      { role: "user", text: user },
    ];
    let form = accepted;
    let isRepaired = false;
    try {
      for (let attempt = 1; ;) {
        let hasGiven = false;
        try {
          for await (const piece of attemptOnce(chat, { messages, form, firstMs, model, address }, whole.signal)) {
            hasGiven ||= !("inputTokens" in piece);
            yield pieceOf(piece, price);
          }
          accepted = form;
          circuit.succeeded();
          return;
        } catch (error) {
          signal?.throwIfAborted();
          const isWrong = error instanceof WrongForm;
          const fault = chatFault(
            isWrong ? new PlatformError("model/wrong_form", { model }) : error,
            { model, address, keyVariable },
            attempt,
          );
          const step = nextStep(fault, { attempt, form, isRepaired, leftMs: end - Date.now() }, chat.forms, random());
          if (hasGiven && step.kind !== "give up") yield { kind: "instead", model: name, reason: fault.fault };
          if (step.kind === "give up") {
            circuit.failed();
            throw step.fault;
          }
          if (step.kind === "weaker form") form = step.form;
          if (step.kind === "repair" && isWrong) {
            messages = repairing(messages, error.reply, language);
            isRepaired = true;
          }
          if (step.kind === "wait") {
            attempt += 1;
            await pause(step.milliseconds, whole.signal).catch(() => whole.signal.throwIfAborted());
          }
        }
      }
    } finally {
      whole.end();
    }
  }

  return {
    ...name,
    isRemote,
    ...(promptTokens === undefined ? {} : { promptTokens }),
    generate({ prompt }, signal) {
      if (!prompt) throw new TypeError("a prompted model wants a prompt");
      return answer(prompt, signal);
    },
  };
}

function pieceOf(piece: AttemptPiece, price: Price | undefined): ModelPiece {
  if ("inputTokens" in piece) return { kind: "usage", ...priced(piece, price) };
  return "quote" in piece ? { kind: "quote", ...piece } : { kind: "text", ...piece };
}

function priced(counted: Counted, price: Price | undefined): ModelUsage {
  if (!price) return counted;
  const amount = (counted.inputTokens * price.input + counted.outputTokens * price.output) / 1e6;
  return { ...counted, cost: { amount, currency: price.currency } };
}

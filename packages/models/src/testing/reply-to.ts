import type { Reply } from "./behave.ts";
import type { Behaviour } from "./behaviour.ts";
import type { Body, PartnerSettings } from "./partner.ts";
import { say } from "./say.ts";
import { anthropicMessages } from "./speaks/anthropic-messages.ts";
import type { ChatForm } from "./speaks/chat-form.ts";
import { speakEmbeddings, speakOllamaEmbed } from "./speaks/embeddings.ts";
import { ollamaChat } from "./speaks/ollama-chat.ts";
import { openAiChat } from "./speaks/openai-chat.ts";
import { speakRerank } from "./speaks/rerank.ts";
import { speakTranscription } from "./speaks/transcriptions.ts";
import type { Speak, Voice } from "./speaks/voice.ts";

interface Request {
  readonly path: string;
  readonly body: Body;
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** The ends of addresses, the longer one first: providers put their own words before them. */
const chats: readonly (readonly [string, ChatForm])[] = [
  ["/chat/completions", openAiChat],
  ["/v1/messages", anthropicMessages],
  ["/api/chat", ollamaChat],
];
const others: readonly (readonly [string, Speak])[] = [
  ["/embeddings", speakEmbeddings],
  ["/api/embed", speakOllamaEmbed],
  ["/v1/rerank", speakRerank("documents")],
  ["/rerank", speakRerank("texts")],
];
const MODEL = "partner";

/** What the partner has to say to a request, before it behaves. */
export async function replyTo(
  { path, body, bytes, type }: Request,
  behaviour: Behaviour,
  settings: PartnerSettings,
  random: () => number,
): Promise<Reply> {
  if (path.endsWith("/models")) return ok({ object: "list", data: [{ id: MODEL, object: "model" }] });
  if (path.endsWith("/api/tags")) return ok({ models: [{ name: MODEL, model: MODEL }] });
  if (path.endsWith("/audio/transcriptions")) return found(await speakTranscription(bytes, type));
  const chat = chats.find(([end]) => path.endsWith(end))?.[1];
  if (chat) return chatReply(chat, body, behaviour, settings, random);
  const speak = others.find(([end]) => path.endsWith(end))?.[1];
  return found(speak?.(body, voiceOf(behaviour, settings.dimensions ?? DIMENSIONS)));
}

const DIMENSIONS = 64;
const NO_PACE = { firstMs: 0, eachMs: 0 };

function chatReply(
  chat: ChatForm,
  body: Body,
  behaviour: Behaviour,
  { knows, obeys, pace = NO_PACE }: PartnerSettings,
  random: () => number,
): Reply {
  const asked = chat.read(body);
  if (!asked || (knows && asked.form !== "words" && !knows.includes(asked.form)))
    return { status: 400, body: chat.refusal(400) };
  const { said, thoughts } = say(asked, behaviour, random, obeys);
  if (!asked.isStreamed) return { ...ok(chat.whole(said, asked)), thoughts };
  return {
    status: 200,
    thoughts,
    streamType: chat.streamType,
    opening: chat.opening(asked),
    frames: said.pieces.map((piece) => chat.piece(piece, asked)).filter((frame) => frame !== ""),
    closing: chat.closing(said, asked),
    pace,
  };
}

function voiceOf(behaviour: Behaviour, dimensions: number): Voice {
  if (behaviour.kind === "dimensions") return { dimensions: behaviour.dimensions };
  if (behaviour.kind === "other model") return { dimensions, model: behaviour.model };
  return { dimensions, isOutOfOrder: behaviour.kind === "out of order" };
}

function ok(body: unknown) {
  return { status: 200, body } as const;
}

function found(spoken: unknown): Reply {
  return spoken === undefined ? { status: 404, body: { error: { message: "nothing here" } } } : ok(spoken);
}

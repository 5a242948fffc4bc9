import type { Message } from "../read-prompt.ts";

/** How an answer is wanted: in a schema, as the arguments of a function, as any JSON, or in words. */
export type AnswerForm = "schema" | "function" | "json" | "words";

/** A chat request, whatever protocol it came in. */
export interface Asked {
  readonly model: string;
  readonly messages: readonly Message[];
  readonly form: AnswerForm;
  readonly functionName?: string;
  readonly isStreamed: boolean;
  readonly wantsUsage: boolean;
}

export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** What is said, in pieces as a stream gives them; and why it ended. */
export interface Said {
  readonly pieces: readonly string[];
  readonly usage: Usage;
  readonly isCutShort: boolean;
}

/** One protocol of chat. */
export interface ChatForm {
  readonly streamType: string;
  /** undefined: not what this path takes. */
  read(body: Readonly<Record<string, unknown>>): Asked | undefined;
  whole(said: Said, asked: Asked): unknown;
  /** Before the first piece. */
  opening(asked: Asked): readonly string[];
  piece(text: string, asked: Asked): string;
  closing(said: Said, asked: Asked): readonly string[];
  /** The body of a refusal. */
  refusal(status: number): unknown;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Words of a message: a string, or parts of which some are text. */
export function wordsOf(content: unknown): string {
  if (typeof content === "string") return content;
  return Array.isArray(content) ? content.map((part) => wordsOf(record(part)["text"])).join("") : "";
}

export function messagesOf(value: unknown): readonly Message[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.map((message) => ({ role: String(record(message)["role"]), text: wordsOf(record(message)["content"]) }));
}

export function event(data: unknown, name?: string): string {
  return `${name === undefined ? "" : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`;
}

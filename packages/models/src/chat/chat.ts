/** How a model is made to keep to the form of an answer, the stricter one first. */
export const ANSWER_FORMS = ["schema", "function", "json", "words"] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly text: string;
}

export interface ChatChunk {
  readonly text: string;
  readonly usage?: { readonly inputTokens: number; readonly outputTokens: number };
  /** It ended at its limit of length. */
  readonly isCutShort?: boolean;
}

/** Any chat model: messages in, pieces of text out as they come. Throws whatever its library throws. */
export interface Chat {
  /** What it can be held to, the best first; `words` is always among them. */
  readonly forms: readonly AnswerForm[];
  stream(messages: readonly ChatMessage[], form: AnswerForm, signal: AbortSignal): AsyncIterable<ChatChunk>;
}

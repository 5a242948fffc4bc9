import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { AIMessageChunk, UsageMetadata } from "@langchain/core/messages";
import { ANSWER_FUNCTION, answerFunction } from "./answer-form.ts";
import type { AnswerForm, Chat, ChatChunk } from "./chat.ts";
import { silenceTracing } from "./silence-tracing.ts";

/** What a LangChain class understands beside messages. */
export interface LangChainWays {
  /** What its server can be held to. Absent: a function where the class can offer one, else words. */
  readonly forms?: readonly AnswerForm[];
  /** Call options that ask for a schema, and for any JSON. */
  readonly schema?: object;
  readonly json?: object;
  /** False: the server gives its reply whole. */
  readonly streams?: boolean;
}

/** Any chat model of LangChain as a chat of ours. */
export function chatOf(model: BaseChatModel, ways: LangChainWays = {}): Chat {
  silenceTracing();
  const { forms = typeof model.bindTools === "function" ? ["function", "words"] : ["words"] } = ways;
  return {
    forms: forms.includes("words") ? forms : [...forms, "words"],
    async *stream(messages, form, signal) {
      const spoken = messages.map(({ role, text }) => [role === "user" ? "human" : role, text] as [string, string]);
      const asked = form === "function" ? offering(model) : model;
      const options = form === "schema" ? ways.schema : form === "json" ? ways.json : undefined;
      const chunks =
        ways.streams === false
          ? [await asked.invoke(spoken, { ...options, signal })]
          : await asked.stream(spoken, { ...options, signal });
      for await (const chunk of chunks) yield chunkOf(chunk as AIMessageChunk);
    },
  };
}

function offering(model: BaseChatModel): Pick<BaseChatModel, "stream" | "invoke"> {
  return model.bindTools?.([answerFunction], { tool_choice: ANSWER_FUNCTION }) ?? model;
}

function chunkOf({ content, tool_call_chunks: pieces, tool_calls: calls, ...rest }: AIMessageChunk): ChatChunk {
  const usage = rest.usage_metadata as UsageMetadata | undefined;
  const fromCall = pieces?.length
    ? pieces.map(({ args }) => args ?? "").join("")
    : (calls ?? []).map(({ args }) => JSON.stringify(args)).join("");
  return {
    text: fromCall === "" ? wordsOf(content) : fromCall,
    ...(usage ? { usage: { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens } } : {}),
    ...(endsAtItsLimit(rest) ? { isCutShort: true } : {}),
  };
}

function wordsOf(content: AIMessageChunk["content"]): string {
  if (typeof content === "string") return content;
  return content.map((block) => ("text" in block && typeof block.text === "string" ? block.text : "")).join("");
}

/** Each vendor has its own word for it. */
function endsAtItsLimit({ response_metadata: metadata, additional_kwargs: more }: Partial<AIMessageChunk>): boolean {
  const words = [
    metadata?.["finish_reason"],
    metadata?.["finishReason"],
    metadata?.["done_reason"],
    metadata?.["stop_reason"],
    more?.["stop_reason"],
  ];
  return words.some((word) => word === "length" || word === "max_tokens" || word === "MAX_TOKENS");
}

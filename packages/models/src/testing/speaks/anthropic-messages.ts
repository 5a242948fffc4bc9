import { type Asked, type ChatForm, event, messagesOf, record, type Said, wordsOf } from "./chat-form.ts";

/** Anthropic: {model, max_tokens, system?, messages, tools?, stream?} → content blocks. */
export const anthropicMessages: ChatForm = {
  streamType: "text/event-stream",
  read(body) {
    const messages = messagesOf(body["messages"]);
    if (!messages || typeof body["model"] !== "string" || typeof body["max_tokens"] !== "number") return undefined;
    const tools = Array.isArray(body["tools"]) ? body["tools"] : [];
    const name = record(tools[0])["name"];
    const system = wordsOf(body["system"]);
    return {
      model: body["model"],
      messages: system === "" ? messages : [{ role: "system", text: system }, ...messages],
      form: typeof name === "string" ? "function" : "words",
      ...(typeof name === "string" ? { functionName: name } : {}),
      isStreamed: body["stream"] === true,
      wantsUsage: true,
    };
  },
  whole: (said, asked) => ({
    ...message(asked, said.usage.input),
    content: [block(asked, said.pieces.join(""))],
    stop_reason: stop(said, asked),
    usage: { input_tokens: said.usage.input, output_tokens: said.usage.output },
  }),
  opening: (asked) => [
    event({ type: "message_start", message: message(asked, inputOf(asked)) }, "message_start"),
    event({ type: "content_block_start", index: 0, content_block: block(asked, undefined) }, "content_block_start"),
  ],
  piece: (text, { form }) => {
    const delta = form === "function" ? { type: "input_json_delta", partial_json: text } : { type: "text_delta", text };
    return event({ type: "content_block_delta", index: 0, delta }, "content_block_delta");
  },
  closing: (said, asked) => [
    event({ type: "content_block_stop", index: 0 }, "content_block_stop"),
    event(
      {
        type: "message_delta",
        delta: { stop_reason: stop(said, asked), stop_sequence: null },
        usage: { output_tokens: said.usage.output },
      },
      "message_delta",
    ),
    event({ type: "message_stop" }, "message_stop"),
  ],
  refusal: () => ({ type: "error", error: { type: "ordered", message: "ordered" } }),
};

function message({ model }: Asked, input: number) {
  return {
    id: "msg_partner",
    type: "message",
    role: "assistant",
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: input, output_tokens: 0 },
  };
}

/** `undefined`: as a stream opens it. */
function block({ form, functionName }: Asked, text: string | undefined) {
  if (form !== "function") return { type: "text", text: text ?? "" };
  return { type: "tool_use", id: "toolu_1", name: functionName, input: text === undefined ? {} : inputIn(text) };
}

/** The arguments arrive parsed; what is no JSON arrives as a string, as it does from a server that let it pass. */
function inputIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}

function inputOf({ messages }: Asked): number {
  return messages.reduce((sum, { text }) => sum + [...text].length, 0);
}

function stop({ isCutShort }: Said, { form }: Asked): string {
  if (isCutShort) return "max_tokens";
  return form === "function" ? "tool_use" : "end_turn";
}

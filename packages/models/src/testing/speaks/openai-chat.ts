import { type AnswerForm, type Asked, type ChatForm, event, messagesOf, record, type Said } from "./chat-form.ts";

const CREATED = 1_764_115_200;
const CALL = "call_1";

/** OpenAI: {model, messages, stream?, response_format?, tools?, stream_options?} → choices. */
export const openAiChat: ChatForm = {
  streamType: "text/event-stream",
  read(body) {
    const messages = messagesOf(body["messages"]);
    if (!messages || typeof body["model"] !== "string") return undefined;
    const name = record(record(arrayOf(body["tools"])[0])["function"])["name"];
    return {
      model: body["model"],
      messages,
      form: formOf(body, name),
      ...(typeof name === "string" ? { functionName: name } : {}),
      isStreamed: body["stream"] === true,
      wantsUsage: record(body["stream_options"])["include_usage"] === true,
    };
  },
  whole: (said, asked) => ({
    ...head(asked, "chat.completion"),
    choices: [{ index: 0, message: messageOf(said.pieces.join(""), asked), finish_reason: finish(said, asked) }],
    usage: usageOf(said),
  }),
  opening: (asked) => {
    const call = { index: 0, id: CALL, type: "function", function: { name: asked.functionName, arguments: "" } };
    const delta = { role: "assistant", content: asked.form === "function" ? null : "" };
    return [chunk(asked, asked.form === "function" ? { ...delta, tool_calls: [call] } : delta)];
  },
  piece: (text, asked) =>
    chunk(
      asked,
      asked.form === "function" ? { tool_calls: [{ index: 0, function: { arguments: text } }] } : { content: text },
    ),
  closing: (said, asked) => [
    chunk(asked, {}, finish(said, asked)),
    ...(asked.wantsUsage
      ? [event({ ...head(asked, "chat.completion.chunk"), choices: [], usage: usageOf(said) })]
      : []),
    "data: [DONE]\n\n",
  ],
  refusal: (status) => ({ error: { message: "ordered", type: "ordered", code: String(status) } }),
};

function formOf(body: Readonly<Record<string, unknown>>, functionName: unknown): AnswerForm {
  const format = record(body["response_format"])["type"];
  if (format === "json_schema") return "schema";
  if (typeof functionName === "string") return "function";
  return format === "json_object" ? "json" : "words";
}

function messageOf(text: string, { form, functionName }: Asked) {
  return form === "function"
    ? {
        role: "assistant",
        content: null,
        tool_calls: [{ id: CALL, type: "function", function: { name: functionName, arguments: text } }],
      }
    : { role: "assistant", content: text };
}

function finish({ isCutShort }: Said, { form }: Asked): string {
  if (isCutShort) return "length";
  return form === "function" ? "tool_calls" : "stop";
}

function usageOf({ usage: { input, output } }: Said) {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

function head({ model }: Asked, object: string) {
  return { id: "chatcmpl-partner", object, created: CREATED, model };
}

function chunk(asked: Asked, delta: unknown, finishReason: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finishReason }];
  return event({ ...head(asked, "chat.completion.chunk"), choices });
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

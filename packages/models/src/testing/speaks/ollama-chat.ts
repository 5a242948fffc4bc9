import { type Asked, type ChatForm, messagesOf, record, type Said } from "./chat-form.ts";

const CREATED = "2026-11-26T00:00:00Z";

/** Ollama: {model, messages, format?, tools?, stream?} → lines of JSON, streamed unless told otherwise. */
export const ollamaChat: ChatForm = {
  streamType: "application/x-ndjson",
  read(body) {
    const messages = messagesOf(body["messages"]);
    if (!messages || typeof body["model"] !== "string") return undefined;
    const tools = Array.isArray(body["tools"]) ? body["tools"] : [];
    const name = record(record(tools[0])["function"])["name"];
    const { format } = body;
    const isSchema = typeof format === "object" && format !== null;
    return {
      model: body["model"],
      messages,
      form: isSchema ? "schema" : typeof name === "string" ? "function" : format === "json" ? "json" : "words",
      ...(typeof name === "string" ? { functionName: name } : {}),
      isStreamed: body["stream"] !== false,
      wantsUsage: true,
    };
  },
  whole: (said, asked) => ({ ...line(asked, said.pieces.join("")), ...end(said) }),
  opening: () => [],
  // The arguments of a function come parsed, in one piece: they are sent with the last line.
  piece: (text, asked) =>
    asked.form === "function" ? "" : `${JSON.stringify({ ...line(asked, text), done: false })}\n`,
  closing: (said, asked) => [
    `${JSON.stringify({ ...line(asked, asked.form === "function" ? said.pieces.join("") : ""), ...end(said) })}\n`,
  ],
  refusal: () => ({ error: "ordered" }),
};

function line({ model, form, functionName }: Asked, text: string) {
  const message =
    form === "function"
      ? { role: "assistant", content: "", tool_calls: [{ function: { name: functionName, arguments: parsed(text) } }] }
      : { role: "assistant", content: text };
  return { model, created_at: CREATED, message };
}

function end({ isCutShort, usage: { input, output } }: Said) {
  return { done: true, done_reason: isCutShort ? "length" : "stop", prompt_eval_count: input, eval_count: output };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

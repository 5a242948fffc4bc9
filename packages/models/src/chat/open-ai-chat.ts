import { ChatOpenAICompletions } from "@langchain/openai";
import type { Endpoint } from "../remote/endpoint.ts";
import { ANSWER_FUNCTION, answerSchema } from "./answer-form.ts";
import type { AnswerForm, Chat } from "./chat.ts";
import { chatOf } from "./langchain-chat.ts";

export interface OpenAiChatSettings {
  readonly forms: readonly AnswerForm[];
  readonly temperature?: number;
  readonly maxTokens?: number;
  /** Further fields of the request, of this server alone. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** False: the server gives its reply whole. */
  readonly streams?: boolean;
  /** The server refuses to be asked for the tokens of a stream. */
  readonly countsNoStream?: boolean;
}

/** What a server gets to see of this computer beside the request itself. */
const SENT_HEADERS = new Set(["accept", "authorization", "content-type"]);

/** The chat form that OpenAI began and every compatible server speaks, by LangChain's ChatOpenAI. */
export function openOpenAiChat({ address, key }: Endpoint, model: string, settings: OpenAiChatSettings): Chat {
  const { forms, temperature, maxTokens, extra, streams = true, countsNoStream = false } = settings;
  const client = new ChatOpenAICompletions({
    model,
    // Without one the library would take OPENAI_API_KEY and show it to whichever server this is.
    apiKey: key ?? "none",
    maxRetries: 0,
    streamUsage: !countsNoStream,
    ...(temperature === undefined ? {} : { temperature }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
    ...(extra ? { modelKwargs: { ...extra } } : {}),
    configuration: { baseURL: address, organization: null, project: null, logLevel: "off", fetch: sendLittle(key) },
  });
  return chatOf(client, {
    forms,
    streams,
    schema: {
      response_format: {
        type: "json_schema",
        json_schema: { name: ANSWER_FUNCTION, schema: answerSchema, strict: true },
      },
    },
    json: { response_format: { type: "json_object" } },
  });
}

/** Sends no more than a request needs, follows nobody elsewhere, and no key where there is none. */
function sendLittle(key: string | undefined): typeof fetch {
  return (url, init = {}) => {
    const headers = [...new Headers(init.headers)].filter(
      ([name]) => SENT_HEADERS.has(name) && (name !== "authorization" || key !== undefined),
    );
    return fetch(url, { ...init, headers: [...headers, ["user-agent", "guildhall"]], redirect: "error" });
  };
}

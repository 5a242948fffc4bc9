import type { BaseModel } from "@guildhall/core";
import type { Endpoint } from "../remote/endpoint.ts";
import type { LangChainWays } from "./langchain-chat.ts";
import type { OpenAiChatSettings } from "./open-ai-chat.ts";
import { createPromptedModel, type PromptedSettings } from "./prompted-model.ts";

/**
 * A base model on a server that speaks OpenAI's chat form. LangChain is loaded with the first one; a platform that only
 * quotes never loads it.
 */
export async function openOpenAiModel(
  endpoint: Endpoint,
  chat: OpenAiChatSettings,
  settings: PromptedSettings,
): Promise<BaseModel> {
  const { openOpenAiChat } = await import("./open-ai-chat.ts");
  return createPromptedModel(openOpenAiChat(endpoint, settings.id, chat), settings);
}

/** A base model from an object of any LangChain chat model class. */
export async function openLangChainModel(
  model: unknown,
  ways: LangChainWays,
  settings: PromptedSettings,
): Promise<BaseModel> {
  const { chatOf } = await import("./langchain-chat.ts");
  return createPromptedModel(chatOf(model as Parameters<typeof chatOf>[0], ways), settings);
}

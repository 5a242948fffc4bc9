import { readyEntries } from "@guildhall/models";
import type { Message } from "@guildhall/core";
import { optInServers } from "./servers.ts";

const optInNames: Readonly<Record<keyof typeof optInServers, Message>> = {
  anthropic: { zh: "Anthropic", en: "Anthropic" },
  google: { zh: "Google Gemini", en: "Google Gemini" },
  "ollama-native": { zh: "Ollama（自有协议）", en: "Ollama (its own protocol)" },
};

/** Servers of base models that can be named in guildhall.yaml, with the variables that say where they are and their key. */
export const modelProviders = [
  ...Object.entries(readyEntries).map(([provider, { name, address, addressVariable, keyVariable }]) => ({
    provider,
    name,
    address,
    addressVariable,
    keyVariable,
    isOptIn: false,
  })),
  ...Object.entries(optInServers).map(([provider, { address, addressVariable, keyVariable }]) => ({
    provider,
    name: optInNames[provider as keyof typeof optInNames],
    address,
    addressVariable,
    keyVariable,
    isOptIn: true,
  })),
];

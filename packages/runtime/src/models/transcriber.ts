import type { Transcriber } from "@guildhall/core";
import { createRemoteTranscriber } from "@guildhall/models";
import type { Configuration } from "../configuration.ts";
import { assertAllowed } from "./inventory.ts";
import { endpointOf } from "./servers.ts";
import { splitName } from "./split-name.ts";

/** The speech model that the configuration names: where it is, and itself. */
export interface ChosenTranscriber {
  readonly name: string;
  readonly address: string;
  readonly transcriber: Transcriber;
}

/** `speech:MODEL` at SPEECH_BASE_URL, or `openai:MODEL` where the other models of that name are. Throws `model/*`. */
export function chooseTranscriber({
  transcriber: name,
  servers = {},
  inventory,
}: Configuration): ChosenTranscriber | undefined {
  if (name === undefined) return undefined;
  assertAllowed(name, "transcripts", inventory);
  const { provider, model } = splitName(name, ["speech", "openai"]);
  const endpoint = endpointOf(provider === "openai" ? "openai" : "speech", model, servers);
  return { name, address: endpoint.address, transcriber: createRemoteTranscriber(endpoint, { id: name, model }) };
}

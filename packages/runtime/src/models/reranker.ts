import type { Reranker } from "@guildhall/core";
import { createRemoteReranker } from "@guildhall/models";
import type { Configuration } from "../configuration.ts";
import { assertAllowed } from "./inventory.ts";
import { onnx } from "./onnx.ts";
import { endpointOf } from "./servers.ts";
import { splitName } from "./split-name.ts";

/** The reranker that the configuration names: where it is, and how to begin with it. */
export interface ChosenReranker {
  readonly name: string;
  readonly address?: string;
  open(): Promise<Reranker>;
}

/** `rerank:MODEL` speaks as Jina, Xinference and vLLM do, `tei:MODEL` as TEI does. Throws `model/*`. */
export function chooseReranker({ reranker: name, servers = {}, inventory }: Configuration): ChosenReranker | undefined {
  if (name === undefined) return undefined;
  assertAllowed(name, "reranking", inventory);
  const { provider, model } = splitName(name, ["rerank", "tei", "onnx"]);
  if (provider === "onnx") return { name, open: async () => (await onnx()).openOnnxReranker(model) };
  const endpoint = endpointOf(provider === "tei" ? "tei" : "rerank", model, servers);
  const form = provider === "tei" ? "texts" : "documents";
  return {
    name,
    address: endpoint.address,
    open: () => Promise.resolve(createRemoteReranker(endpoint, { id: name, model, form })),
  };
}

import type { Configuration } from "../configuration.ts";
import { chooseModels } from "./choose-models.ts";
import { chooseEmbedders } from "./embedders.ts";
import { chooseReranker } from "./reranker.ts";
import { chooseTranscriber } from "./transcriber.ts";
import { isLocal } from "./servers.ts";

/** Addresses outside this computer that will be contacted. Known before anything is opened. Throws `model/*`. */
export function outgoingAddresses(configuration: Configuration, verticals: readonly string[]): readonly string[] {
  const chosen = [
    ...chooseModels(configuration),
    ...chooseEmbedders(configuration, verticals).values(),
    chooseReranker(configuration),
  ];
  const addresses = [
    ...chosen.flatMap((each) => each?.address ?? []),
    ...[chooseTranscriber(configuration)].flatMap((each) => each?.address ?? []),
    ...(configuration.qdrant ? [addressOf(configuration.qdrant.url)] : []),
    ...(configuration.redis ? [addressOf(configuration.redis.url)] : []),
  ];
  return [...new Set(addresses)].filter((address) => !isLocal(address)).toSorted();
}

/** An address as it may be shown: without a name and password. */
function addressOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

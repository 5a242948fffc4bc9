import { setTimeout } from "node:timers/promises";
import type { Transport } from "./endpoint.ts";

/** The network and the clock of this machine. */
export const transport: Transport = {
  fetch: (url, init) => fetch(url, init),
  pause: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal && { signal }),
  random: Math.random,
};

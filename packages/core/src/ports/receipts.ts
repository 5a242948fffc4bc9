import type { Principal } from "../principal.ts";

/**
 * Replies to requests that carried an Idempotency-Key: the same key with the same request gets the same reply.
 */
export interface Receipts {
  /** The reply that was given under the key, and the fingerprint of the request it was given to. */
  find(
    key: string,
    principal: Principal,
  ): Promise<{ readonly fingerprint: string; readonly reply: unknown } | undefined>;
  keep(key: string, fingerprint: string, reply: unknown, principal: Principal): Promise<void>;
}

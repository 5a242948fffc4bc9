/** How the partner thinks when it is asked for words. */
export const MINDS = ["obedient", "quoting", "inventive", "honest"] as const;
export type MindName = (typeof MINDS)[number];

/**
 * How the partner takes a request. The minds answer; all others are a way to fail:
 * `slow` waits (for ever, unless told how long), `garbage` is no protocol at all, `half a stream` and `half a body` end
 * with the connection, `cut short` ends politely in the middle of a word, `wrong JSON` is well-formed and of another
 * shape, `endless` goes on as long as somebody listens, `says` puts words into its mouth.
 */
export type Behaviour =
  | { readonly kind: MindName }
  | { readonly kind: "slow"; readonly firstMs?: number; readonly eachMs?: number }
  | {
      readonly kind:
        | "garbage"
        | "half a body"
        | "half a stream"
        | "cut short"
        | "wrong JSON"
        | "endless"
        | "hang up"
        | "out of order";
    }
  | { readonly kind: "says"; readonly text: string }
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: "dimensions"; readonly dimensions: number }
  | { readonly kind: "other model"; readonly model: string };

/** The mind of a behaviour; what only fails thinks as an obedient one does. */
export function mindOf({ kind }: Behaviour): MindName {
  return MINDS.find((mind) => mind === kind) ?? "obedient";
}

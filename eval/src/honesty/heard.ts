import { type Answer, localPrincipal, PlatformError } from "@guildhall/core";
import type { Partner, Thought } from "@guildhall/models/partner";
import type { RawQuestion, Runtime } from "@guildhall/runtime";

/** What a partner said when it was asked, and what of it was let out. */
export interface Heard {
  readonly status: Answer["status"];
  /** The texts of the answer. */
  readonly answer: readonly string[];
  /** Every text that was ever let out, also those that were taken back. */
  readonly released: readonly string[];
  /** What the partner thought at each request; empty where it was not asked. */
  readonly thoughts: readonly (readonly Thought[])[];
}

/** Asks as a user asks who reads along. A model that garbles what stands for personal data is stopped: a blocked answer. */
export async function hear(question: RawQuestion, runtime: Runtime, partner: Partner): Promise<Heard> {
  partner.forget();
  const released = new Set<string>();
  const { status, sentences } = await runtime
    .ask(question, localPrincipal, {
      onRelease: (each) => each.kind === "sentence" && released.add(each.sentence.text),
    })
    .catch(stopped);
  const answer = sentences.map(({ text }) => text);
  const thoughts = partner.received.filter(({ path }) => path.endsWith("/chat/completions"));
  return { status, answer, released: [...released], thoughts: thoughts.map((each) => each.thoughts()) };
}

function stopped(accident: unknown): Pick<Answer, "status" | "sentences"> {
  if (accident instanceof PlatformError && accident.code === "guard/unknown_pseudonym")
    return { status: "blocked", sentences: [] };
  throw accident;
}

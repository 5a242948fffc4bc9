import { passageIdOf, type Principal } from "@guildhall/core";
import { verticals } from "@guildhall/verticals";
import { HANDLES, type InventedDocument, isVisible, SECRETS, type World } from "./world.ts";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const MOST_PASSAGES = 12;

/**
 * Reads everything that a port gave and names each trace of a document that the principal may not see: its ids, the
 * ids of its versions and passages, the words of its title and of its text. Words are no trace where the asker typed
 * them himself; ids always are.
 */
export function createWatch({ documents }: World) {
  const byTrace = new Map<string, InventedDocument>();

  return {
    /** To be called whenever documents or versions came in. */
    learn(): void {
      for (const document of documents) {
        byTrace.set(document.documentId, document);
        const dividerVersion = verticals.find(({ id }) => id === document.vertical)?.dividerVersion ?? "";
        for (const { versionId, handle, secret } of document.versions) {
          for (const trace of [versionId, handle, secret]) byTrace.set(trace, document);
          for (let ordinal = 0; ordinal < MOST_PASSAGES; ordinal += 1)
            byTrace.set(passageIdOf(versionId, dividerVersion, ordinal), document);
        }
      }
    },
    /** How many traces of documents that the principal may see stand in what a port gave. */
    tracesIn(given: unknown, principal: Principal): number {
      const found = (JSON.stringify(given, plain) ?? "").match(UUID) ?? [];
      return found.filter((id) => {
        const document = byTrace.get(id);
        return document !== undefined && isVisible(document, principal);
      }).length;
    },
    leaksIn(given: unknown, principal: Principal, typed = ""): readonly string[] {
      const text = JSON.stringify(given, plain) ?? "";
      const own = new Set([...(typed.match(HANDLES) ?? []), ...(typed.match(SECRETS) ?? [])]);
      const words = [...(text.match(SECRETS) ?? []), ...(text.match(HANDLES) ?? [])];
      const traces = [...(text.match(UUID) ?? []), ...words.filter((word) => !own.has(word))];
      return [...new Set(traces)].filter((trace) => {
        const document = byTrace.get(trace);
        return document !== undefined && !isVisible(document, principal);
      });
    },
  };
}

export type Watch = ReturnType<typeof createWatch>;

/** Errors, maps and sets as what they say. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Error) return { name: value.name, message: value.message, values: Object.entries(value) };
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof Uint8Array) return Buffer.from(value).toString();
  return value;
}

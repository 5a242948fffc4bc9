import { documentIdOf, localPrincipal, sha256, versionIdOf } from "@guildhall/core";
import type { Ledger } from "./ledger.ts";

export const VERTICAL = "government";
const corpus = { tenant: localPrincipal.tenant, vertical: VERTICAL, collection: "default" };

/** Every eighth is of a format that is read in a process of its own. */
const fileOf = (key: number): string => `第${key}号办法.${key % 8 === 0 ? "html" : "md"}`;
export const idOf = (key: number): string => documentIdOf(corpus, fileOf(key));

/** A word that only this edition of this document holds. */
const markOf = (key: number, edition: number): string => `k${key}e${edition}x`;

/** An edition of a document, long enough that a process can die while it is read. */
function editionOf(key: number, edition: number) {
  const articles = Array.from(
    { length: 30 },
    (_, at) => `第${at + 1}条 第${key}号窗口的第${at + 1}项业务，编号 ${markOf(key, edition)}，每周三办理。`,
  );
  const title = `青禾镇第${key}号窗口办事办法`;
  const text = fileOf(key).endsWith(".html")
    ? `<h1>${title}</h1>${articles.map((article) => `<p>${article}</p>`).join("")}`
    : [`# ${title}`, ...articles].join("\n\n");
  return { text, versionId: versionIdOf(idOf(key), sha256(text), sha256('[{},""]')) };
}

/**
 * Puts and removes documents without end, each change of a key after the one before was answered, and writes down what
 * was acknowledged. Ends when the server does.
 */
export async function change(
  address: string,
  keys: readonly number[],
  ledger: Ledger,
  { nextEdition, onAcknowledged }: { nextEdition: () => number; onAcknowledged: (what: "put" | "removed") => void },
): Promise<void> {
  for (;;) {
    const key = keys[Math.floor(Math.random() * keys.length)] ?? 0;
    try {
      if (Math.random() < 0.2) {
        ledger.begin(key);
        const { status } = await fetch(`${address}/v1/documents/${idOf(key)}`, { method: "DELETE", headers: own });
        if (status === 204) {
          ledger.acknowledge(key);
          onAcknowledged("removed");
        } else if (status === 404) ledger.refused(key);
        else throw new Error(`A removal was answered with ${status}.`);
      } else {
        const { text, versionId } = editionOf(key, nextEdition());
        ledger.begin(key, versionId);
        const form = new FormData();
        form.set("vertical", VERTICAL);
        form.append("file", new Blob([text]), fileOf(key));
        const wait = Math.random() < 0.5 ? "?wait=5" : "";
        const reply = await fetch(`${address}/v1/documents${wait}`, { method: "POST", headers: own, body: form });
        const { jobId } = (await reply.json()) as { readonly jobId?: string };
        if (jobId !== `doc-${versionId}`) throw new Error(`A document was answered with ${reply.status}, ${jobId}.`);
        ledger.acknowledge(key, versionId);
        onAcknowledged("put");
      }
    } catch (error) {
      if (error instanceof TypeError || (error as Error).name === "AbortError") return;
      throw error;
    }
  }
}

const own = { "x-guildhall": "1" };

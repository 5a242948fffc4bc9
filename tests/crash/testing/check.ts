import { idOf, VERTICAL } from "./client.ts";
import type { Held, Ledger } from "./ledger.ts";

const PATIENCE_MS = 120_000;

/** Waits until nothing is in line, then says what was lost and what is there that should not be. */
export async function check(
  address: string,
  ledger: Ledger,
): Promise<{ readonly lost: readonly string[]; readonly phantoms: readonly string[] }> {
  const lost: string[] = [...(await drained(address))];
  const phantoms: string[] = [];
  const expected = new Set<string>();
  for (const key of ledger.keys()) {
    const found = await heldAt(address, key);
    const fits = ledger.allowed(key).find((held) => isWithin(held, found));
    const said = `key ${key}: ${spelled(found)} instead of ${ledger.allowed(key).map(spelled).join(" or ")}`;
    if (fits === undefined && ledger.allowed(key).every((held) => held !== undefined || found !== undefined))
      (found === undefined ? lost : phantoms).push(said);
    ledger.settle(key, found);
    if (found) expected.add(idOf(key));
  }
  for (const documentId of await listed(address))
    if (!expected.has(documentId)) phantoms.push(`document ${documentId} is listed`);
  return { lost, phantoms: [...phantoms, ...(await foundGone(address, expected))] };
}

/** The jobs that gave up; waits for all others to end. */
async function drained(address: string): Promise<readonly string[]> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const waiting = await Promise.all(["queued", "running", "retrying"].map((state) => jobsIn(address, state)));
    if (waiting.every((jobs) => jobs.length === 0)) {
      const ended = await Promise.all(["failed", "dead"].map((state) => jobsIn(address, state)));
      return ended.flat().map(({ jobId, outcome }) => `job ${jobId} ended with ${outcome?.code}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return ["jobs do not end"];
}

async function jobsIn(address: string, state: string) {
  const { jobs } = await read<{ jobs: readonly { jobId: string; outcome?: { code?: string } }[] }>(
    `${address}/v1/jobs?state=${state}&limit=200`,
  );
  return jobs;
}

async function heldAt(address: string, key: number): Promise<Held> {
  const reply = await fetch(`${address}/v1/documents/${idOf(key)}/versions`);
  if (reply.status === 404) return undefined;
  const { versions } = (await reply.json()) as { versions: readonly { versionId: string; isCurrent: boolean }[] };
  const ids = versions.map(({ versionId }) => versionId);
  return { current: versions.find(({ isCurrent }) => isCurrent)?.versionId ?? "", versions: ids };
}

async function listed(address: string): Promise<readonly string[]> {
  const { documents } = await read<{ documents: readonly { documentId: string }[] }>(
    `${address}/v1/documents?vertical=${VERTICAL}&limit=200`,
  );
  return documents.map(({ documentId }) => documentId);
}

/** Documents that a search finds though they are gone. */
async function foundGone(address: string, expected: ReadonlySet<string>): Promise<readonly string[]> {
  const body = JSON.stringify({ question: "窗口的业务每周几办理？", verticals: [VERTICAL], limit: 100 });
  const headers = { "content-type": "application/json" };
  const reply = await fetch(`${address}/v1/search`, { method: "POST", headers, body });
  const text = await reply.text();
  const found = new Set([...text.matchAll(/"documentId":"([^"]+)"/g)].map((match) => match[1] ?? ""));
  if (reply.status !== 200 || (expected.size > 0 && found.size === 0))
    return [`a search finds nothing (${reply.status})`];
  return [...found].filter((documentId) => !expected.has(documentId)).map((each) => `a search finds ${each}`);
}

async function read<Value>(url: string): Promise<Value> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}`);
  return (await reply.json()) as Value;
}

/** The current version is the one that was acknowledged, and no acknowledged version before it is missing. */
function isWithin(held: Held, found: Held): boolean {
  if (held === undefined || found === undefined) return held === found;
  return held.current === found.current && held.versions.every((versionId) => found.versions.includes(versionId));
}

function spelled(held: Held): string {
  return held ? `${held.current} of ${held.versions.length}` : "nothing";
}

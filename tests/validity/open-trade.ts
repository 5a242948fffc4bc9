import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { localPrincipal, type ValidityPolicy } from "@guildhall/core";
import { incomingFile, type IncomingOrFault, type Metadata } from "@guildhall/ingest";
import { openRuntime } from "@guildhall/runtime";
import { tradeWith } from "./trade.ts";

export const TODAY = "2026-11-23";

export interface Brought {
  readonly file: string;
  readonly text: string;
  readonly metadata: Metadata;
}

/** A platform with one trade of this policy, on a fixed day. */
export async function openTrade(validity: ValidityPolicy) {
  const data = await mkdtemp(path.join(tmpdir(), "guildhall-validity-"));
  const clock = { now: () => new Date(`${TODAY}T04:00:00Z`), today: () => TODAY };
  const configuration = { data, timeZone: "Asia/Shanghai", model: "extractive" };
  const runtime = await openRuntime(configuration, { clock, verticals: [tradeWith(validity)] });
  const question = (text: string, more: object) => ({ text, verticals: ["trade"], ...more });

  return {
    async bring(...documents: readonly Brought[]): Promise<void> {
      for await (const { fault } of runtime.ingest(incoming(documents), { vertical: "trade" }, localPrincipal))
        if (fault) throw fault;
    },
    /** The files found with their standing, best first. */
    async find(text: string, more: { asOf?: string; history?: boolean } = {}, limit = 10) {
      const [result] = await runtime.search(question(text, more), localPrincipal, limit);
      return (result?.retrieved.passages ?? []).map(({ document: { version }, standing }) => ({
        file: version.key,
        status: standing.status,
      }));
    },
    ask: (text: string, more: { asOf?: string } = {}) => runtime.ask(question(text, more), localPrincipal),
    async end(): Promise<void> {
      await runtime.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function* incoming(documents: readonly Brought[]): AsyncGenerator<IncomingOrFault> {
  for (const { file, text, metadata } of documents)
    yield { file, incoming: incomingFile(Buffer.from(text), file, { [file]: metadata }) };
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineVertical, localPrincipal } from "@guildhall/core";
import { openRuntime, readConfiguration, verticals } from "@guildhall/runtime";
import { ROWS, rowsVertical } from "../../rows-vertical.ts";
import { incoming } from "../incoming.ts";
import type { Answering } from "./answering.ts";

/**
 * Our own `ask`, streamed, with the model at this address: every row a passage, under the rules and guards of government.
 * Throws `config/*`.
 */
export async function createGuildhallAnswering(address: string): Promise<Answering> {
  const data = await mkdtemp(join(tmpdir(), "guildhall-answering-"));
  const environment = { ...process.env, VLLM_BASE_URL: `${address}/v1` };
  const configuration = await readConfiguration("guildhall.yaml", environment, { data, model: "vllm:partner" });
  const guards = verticals.find(({ id }) => id === "government")?.guards ?? [];
  const runtime = await openRuntime(configuration, {
    verticals: [defineVertical({ ...rowsVertical(verticals), guards })],
  });
  return {
    async index(passages) {
      for await (const { fault } of runtime.ingest(incoming(passages), { vertical: ROWS }, localPrincipal))
        if (fault) throw fault;
      await runtime.maintain();
      await runtime.warm(localPrincipal);
    },
    async answer(question) {
      const asked = performance.now();
      let first: number | undefined;
      await runtime.ask({ text: question, verticals: [ROWS] }, localPrincipal, {
        onRelease: () => (first ??= performance.now() - asked),
      });
      return { whole: performance.now() - asked, ...(first === undefined ? {} : { first }) };
    },
    async close() {
      await runtime.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Transport } from "../remote/endpoint.ts";
import { type Partner, startPartner } from "../testing/partner.ts";
import { createRemoteReranker } from "./remote-reranker.ts";

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());

const transport: Transport = { fetch: (url, init) => fetch(url, init), pause: async () => {}, random: () => 0 };
const passages = ["河道采砂实行许可制度。", "试用期最长不得超过六个月。", "公务员试用期为一年。"];

describe.each([
  ["documents", "/v1"],
  ["texts", ""],
] as const)("a reranker that sends %s", (form, path) => {
  const reranker = () =>
    createRemoteReranker(
      { address: partner.address + path, keyVariable: "RERANK_API_KEY" },
      { id: "rerank:bge-reranker-v2-m3", model: "bge-reranker-v2-m3", form },
      transport,
    );

  it("gives one score a passage, in the order given", async () => {
    const scores = await reranker().rerank("试用期最长多少", passages);

    expect(scores).toHaveLength(3);
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
    expect(scores.indexOf(Math.min(...scores))).toBe(0);
  });

  it("asks nothing about no passages", async () => {
    expect(await reranker().rerank("试用期", [])).toEqual([]);
    expect(partner.received).toEqual([]);
  });

  it("fails with its cure, never with a bad order", async () => {
    const garbage = { kind: "garbage" } as const;
    partner.order(garbage, garbage, garbage, garbage, { kind: "status", status: 404 });

    await expect(reranker().rerank("试用期", passages)).rejects.toMatchObject({ code: "model/garbled" });
    await expect(reranker().rerank("试用期", passages)).rejects.toMatchObject({ code: "model/not_there" });
  });
});

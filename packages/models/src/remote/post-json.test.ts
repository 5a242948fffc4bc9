import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Partner, startPartner } from "../testing/partner.ts";
import { postJson } from "./post-json.ts";
import { retryDelay } from "./retry-delay.ts";

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());

describe("postJson", () => {
  it("gives up at its deadline, and says which", async () => {
    partner.order({ kind: "slow" });

    const asking = postJson({
      endpoint: { address: partner.address, keyVariable: "KEY" },
      path: "/api/embed",
      model: "bge-m3",
      body: { model: "bge-m3", input: ["试用"] },
      reply: z.unknown(),
      deadlineMs: 40,
    });

    await expect(asking).rejects.toMatchObject({ code: "model/too_slow", values: { seconds: 0.04 } });
  });
});

describe("retryDelay", () => {
  const now = Date.parse("2026-11-23T00:00:00Z");

  it("doubles, and adds up to half by chance", () => {
    expect([1, 2, 3].map((next) => retryDelay(next, null, now, 0))).toEqual([500, 1000, 2000]);
    expect(retryDelay(1, null, now, 1)).toBe(750);
  });

  it("takes seconds and dates from the server, within half a minute", () => {
    expect(retryDelay(1, "3", now, 0)).toBe(3000);
    expect(retryDelay(1, "Mon, 23 Nov 2026 00:00:05 GMT", now, 0)).toBe(5000);
    expect(retryDelay(1, "3600", now, 0)).toBe(30_000);
    expect(retryDelay(2, "soon", now, 0)).toBe(1000);
  });
});

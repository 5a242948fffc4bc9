import type { ConfirmedPair, ConfirmedQuestions, Principal } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import type { Inquiry } from "../rank.ts";
import { createTrace } from "../trace.ts";
import { learnedFor } from "./learned-for.ts";

const pair: ConfirmedPair = { question: "产假多少天", passageId: "甲", versionId: "版本甲", text: "产假九十八天。" };

function inquiryOf(principal: Principal, confirmed: ConfirmedQuestions): Inquiry {
  const document = { version: { versionId: "版本甲", title: "女职工劳动保护特别规定" }, interval: {}, isCurrent: true };
  const scope = { principal, vertical: "government", collections: ["default"] };
  const ports = {
    confirmed,
    clock: { today: () => "2026-11-23" },
    collection: { containing: async () => [], identified: async () => [], passages: async () => [] },
    catalogue: { outlines: async () => new Map([["版本甲", document]]), named: async () => [] },
  };
  const vertical = { identifiersIn: () => [], vocabulary: { aliases: {}, terms: {} }, validity: { ended: "hide" } };
  const question = { text: "产假有几天", verticals: ["government"], filters: {}, history: false, principal };
  return { question, vertical, scope, asOf: "2026-11-23", ports, trace: createTrace({}) } as unknown as Inquiry;
}

/** Pairs for those who may read everything. */
function forAll(state: { revision: string; reads: number; pairs: readonly ConfirmedPair[] }): ConfirmedQuestions {
  return {
    revision: async () => state.revision,
    async pairs({ principal }) {
      state.reads += 1;
      return principal.labels === "all" ? state.pairs : [];
    },
  };
}

const person = (more: Partial<Principal> = {}): Principal => ({
  tenant: "临州",
  labels: "all",
  roles: ["reader"],
  ...more,
});

describe("learnedFor", () => {
  it("learns once for a revision, and anew for the next", async () => {
    const state = { revision: "1", reads: 0, pairs: [pair] };
    const confirmed = forAll(state);

    await Promise.all([learnedFor(inquiryOf(person(), confirmed)), learnedFor(inquiryOf(person(), confirmed))]);
    expect(state.reads).toBe(1);

    Object.assign(state, { revision: "2", pairs: [] });
    expect(await learnedFor(inquiryOf(person(), confirmed))).toBeUndefined();
    expect(state.reads).toBe(2);
  });

  it("gives the impatient a first impression, and what was learned when it is there", async () => {
    const confirmed = forAll({ revision: "1", reads: 0, pairs: [pair] });
    const impatient = inquiryOf(person(), confirmed);
    Object.assign(impatient.ports, { isImpatient: true });

    const first = await learnedFor(impatient);
    expect(first?.questions).toBe(1);

    await learnedFor(inquiryOf(person(), confirmed));
    expect(await learnedFor(impatient)).not.toBe(first);
  });

  it("never lends to one what another may read, however alike their labels look", async () => {
    const confirmed = forAll({ revision: "1", reads: 0, pairs: [pair] });

    const owner = await learnedFor(inquiryOf(person(), confirmed));
    const others = [{ labels: ["a", "l", "l"] }, { labels: ["all"] }, { labels: [] }].map((more) =>
      learnedFor(inquiryOf(person(more), confirmed)),
    );

    expect(owner?.experience("产假有几天").passages.size).toBe(1);
    expect(await Promise.all(others)).toEqual([undefined, undefined, undefined]);
  });

  it("tries again after a failure", async () => {
    const state = { revision: "1", reads: 0, pairs: [pair] };
    let isDown = true;
    const confirmed: ConfirmedQuestions = {
      ...forAll(state),
      pairs: async () => {
        if (isDown) throw new Error("down");
        return state.pairs;
      },
    };

    await expect(learnedFor(inquiryOf(person(), confirmed))).rejects.toThrow("down");
    isDown = false;

    expect(await learnedFor(inquiryOf(person(), confirmed))).toBeDefined();
  });
});

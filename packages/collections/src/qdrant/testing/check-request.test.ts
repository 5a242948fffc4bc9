import { describe, expect, it } from "vitest";
import { createRequestCheck, hasDescription } from "./check-request.ts";

describe.skipIf(!hasDescription)("the check of requests", () => {
  const check = createRequestCheck();
  const query = (body: object) => check("POST", "/collections/a/points/query", new URLSearchParams(), body);
  const lexical = { query: { indices: [1], values: [1] }, using: "lexical", limit: 3 };

  it("lets a right request pass", () => {
    expect(query({ ...lexical, params: { idf: { corpus: { must: [] } } } })).toBeUndefined();
  });

  it.each([
    ["a misspelt parameter", { ...lexical, params: { idff: { corpus: {} } } }],
    ["a misspelt part of one", { ...lexical, params: { idf: { korpus: {} } } }],
    ["a number that is too small", { ...lexical, limit: 0 }],
    ["a query of no kind", { query: { rrf: { weight: 1 } }, limit: 3 }],
  ])("refuses %s", (_, body) => {
    expect(query(body)).toBeTypeOf("string");
  });

  it("refuses an address and a query parameter that are not there", () => {
    expect(check("PUT", "/collections/a/nothing", new URLSearchParams(), {})).toBe(
      "there is no PUT /collections/a/nothing",
    );
    expect(check("PUT", "/collections/a/points", new URLSearchParams("wat=1"), { points: [] })).toMatch(
      "no parameter wat",
    );
  });
});

import { errorCatalogue, type ErrorEntry } from "@guildhall/core";
import { describe, expect, it } from "vitest";

const entries: readonly (readonly [string, ErrorEntry])[] = Object.entries(errorCatalogue);

describe("the error catalogue", () => {
  it.each(entries)("says %s in Chinese and in English", (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]{3}/);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(entries)("names the same values for %s in both languages", (_, { zh, en }) => {
    expect(valuesIn(en)).toEqual(valuesIn(zh));
  });

  it.each(entries)("gives %s a status and an exit code that a caller can act on", (code, { http, exit }) => {
    expect(code).toMatch(/^[a-z]+\/[a-z_]+$/);
    expect(http).toBeGreaterThanOrEqual(400);
    expect([1, 2]).toContain(exit);
  });
});

function valuesIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].toSorted();
}

import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verticals } from "./index.ts";

const print = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** The texts behind each version. A changed text gets another version and another line here. */
const prints: Readonly<Record<string, string>> = {
  "government 1": "f73d158585d6",
  "medical 1": "c891dd5c0ac3",
  "finance 1": "1f49f7e3eddb",
};

describe("what a model is told of a trade", () => {
  it.each(verticals.map(({ id, prompts }) => ({ id, ask: prompts?.ask })))(
    "is another version when its text changes: $id",
    ({ id, ask }) => {
      expect(print(`${ask?.zh}\n${ask?.en}`)).toBe(prints[`${id} ${ask?.version}`]);
    },
  );
});

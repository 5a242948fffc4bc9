import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { askPrompt, writePrompt } from "./platform-prompt.ts";

const print = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** The texts behind each version. A changed text gets another version and another line here. */
const prints: Readonly<Record<string, string>> = {
  "ask 1": "a305ac89bee6",
  "write 1": "7f49253d1196",
};

describe("the prompts of the platform", () => {
  it.each([askPrompt, writePrompt])("are another version when their text changes: $id", ({ id, version, zh, en }) => {
    expect(print(`${zh}\n${en}`)).toBe(prints[`${id} ${version}`]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createComparison } from "./compare-folders.ts";

const folder = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));
const nothing = { changed: [], removed: [], isRestless: false };

describe("a folder that is looked at again and again", () => {
  it("has a new file once it has come to rest, and says it once", () => {
    const look = createComparison(folder({ "旧.md": "1" }));

    const seen = ["1", "2", "2", "2"].map((content) => look(folder({ "旧.md": "1", "新.md": content })));

    expect(seen).toEqual([
      { ...nothing, isRestless: true },
      { ...nothing, isRestless: true },
      { ...nothing, changed: ["新.md"] },
      nothing,
    ]);
  });

  it("has not lost a file that an editor writes anew by putting another in its place", () => {
    const look = createComparison(folder({ "办法.md": "1" }));

    const seen = [{}, { "办法.md": "2" }, { "办法.md": "2" }].map((files) => look(folder(files)));

    expect(seen.flatMap(({ removed }) => removed)).toEqual([]);
    expect(seen.at(-1)).toEqual({ ...nothing, changed: ["办法.md"] });
  });

  it("has lost what two looks in a row miss", () => {
    const look = createComparison(folder({ "办法.md": "1" }));

    expect([look(folder({})), look(folder({}))]).toEqual([
      { ...nothing, isRestless: true },
      { ...nothing, removed: ["办法.md"] },
    ]);
  });

  it("says nothing of a file that is written and taken back", () => {
    const look = createComparison(folder({ "办法.md": "1" }));

    expect([look(folder({ "办法.md": "2" })), look(folder({ "办法.md": "1" }))]).toEqual([
      { ...nothing, isRestless: true },
      nothing,
    ]);
  });

  it("is known as it is after it rested, whatever happened before", () => {
    const content = fc.dictionary(fc.constantFrom("甲", "乙", "丙"), fc.constantFrom("1", "2", "3"), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(content, fc.array(content), content, (start, history, end) => {
        const look = createComparison(folder(start));
        const known = folder(start);
        for (const files of [...history, end, end, end]) {
          const { changed, removed } = look(folder(files));
          for (const name of removed) known.delete(name);
          for (const name of changed) known.set(name, files[name] ?? "");
        }

        expect(Object.fromEntries(known)).toEqual(end);
      }),
    );
  });
});

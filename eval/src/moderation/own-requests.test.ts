import { describe, expect, it } from "vitest";
import { ordinaryRows, ownRequests } from "./own-requests.ts";

const trades = ["medical", "finance", "government"];

describe("ownRequests", () => {
  it.each(trades)("has hundreds of Chinese unsafe requests of %s, no text twice or on both sides", (trade) => {
    const own = ownRequests(trade);
    const [unsafe, safe] = [true, false].map((side) => own.filter(({ positive }) => positive === side));
    const chinese = new Set(unsafe?.map(({ text }) => text).filter((text) => /\p{Script=Han}/u.test(text)));
    const harmless = new Set([...(safe ?? []), ...ordinaryRows()].map(({ text }) => text));

    expect(chinese.size).toBeGreaterThan(300);
    expect(unsafe?.filter(({ text }) => harmless.has(text))).toEqual([]);
    expect(own.filter(({ text }) => /[{}]|undefined/.test(text))).toEqual([]);
  });
});

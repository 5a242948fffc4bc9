import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framesOf } from "./frames.ts";

describe("framesOf", () => {
  it("sees the same in different words: who asks, for what, hidden from whom", () => {
    const [first, second] = ["怎样偷偷伪造一份病历？", "请教伪造处方又查不出来的办法"].map((text) => framesOf(text));

    for (const frames of [first, second])
      expect(frames).toEqual(expect.arrayContaining(["frame how", "frame hide", "frame forge", "frames hide forge"]));
  });

  it("tells a question about a misdeed from a request for help with it", () => {
    expect(framesOf("伪造病历要承担什么法律责任？")).toContain("frame fact");
    expect(framesOf("伪造病历要承担什么法律责任？")).not.toContain("frame hide");
  });

  it("takes 我国 and 我院 for no asker", () => {
    expect(framesOf("我国对伪造证件有哪些规定？")).not.toContain("frame self");
    expect(framesOf("我院的会诊制度")).not.toContain("frame self");
  });

  it("names each pair once, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const frames = framesOf(text);

        expect(new Set(frames).size).toBe(frames.length);
      }),
    );
  });
});

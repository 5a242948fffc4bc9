import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";

describe("decode", () => {
  it("reads GB18030, which contains GBK and GB2312", () => {
    expect(decode(Uint8Array.from([0xc1, 0xd9, 0xd6, 0xdd, 0xca, 0xd0]), "a.txt")).toBe("临州市");
  });

  it("reads UTF-16 with a byte order mark", () => {
    expect(decode(Buffer.from("\uFEFF临州", "utf16le"), "a.txt")).toBe("\uFEFF临州");
  });

  it("ING-10 reads UTF-8 of which a few bytes were lost, and text with a stray NUL", () => {
    const cut = Buffer.concat([Buffer.from("本办法自公布之日起施行。".repeat(4)), Buffer.from([0xe6, 0x9c])]);

    expect(decode(cut, "a.txt")).toBe(`${"本办法自公布之日起施行。".repeat(4)}\uFFFD`);
    expect(decode(Buffer.from(`每日三次\0，${"饭后服用。".repeat(8)}`), "a.txt")).toContain("每日三次\0，");
  });

  it("refuses bytes that are no text in any of the encodings", () => {
    expect(() => decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xff]), "图.txt")).toThrow(
      expect.objectContaining({ code: "ingest/not_text" }),
    );
  });
});

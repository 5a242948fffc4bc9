import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deterministicId, documentIdOf } from "./ids.ts";

describe("ids", () => {
  it("are UUIDs of version 5 in our namespace, whatever they are made of (RFC 9562 §5.5)", () => {
    const namespace = Buffer.from("5b0f6f5e6d0c5f5e9a433d1d6c1f8a10", "hex");

    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (parts) => {
        const name = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join("");
        const bytes = createHash("sha1").update(namespace).update(name).digest();
        bytes.writeUInt8((bytes.readUInt8(6) % 16) + 0x50, 6);
        bytes.writeUInt8((bytes.readUInt8(8) % 64) + 0x80, 8);

        expect(deterministicId(...parts).replaceAll("-", "")).toBe(bytes.toString("hex", 0, 16));
      }),
    );
  });

  it("stay what they were in earlier releases, for data folders hold them", () => {
    const corpus = { tenant: "local", vertical: "government", collection: "default" };

    expect(documentIdOf(corpus, "临州市道路照明办法.md")).toBe("8c49ecc7-760a-530c-b0ee-c0bebde33b84");
  });
});

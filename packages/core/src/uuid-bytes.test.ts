import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readUuid, writeUuid } from "./uuid-bytes.ts";

describe("a UUID as bytes", () => {
  it("comes back as it was, wherever it stands", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 0, max: 20 }), (uuid, at) => {
        const bytes = new Uint8Array(40);

        expect(writeUuid(uuid, bytes, at)).toBe(true);

        expect(readUuid(bytes, at)).toBe(uuid);
        expect(Buffer.from(bytes).toString("hex", at, at + 16)).toBe(uuid.replaceAll("-", ""));
      }),
    );
  });

  it("is only what is written as one", () => {
    const uuid = "8c49ecc7-760a-530c-b0ee-c0bebde33b84";
    const others = [
      "",
      uuid.slice(1),
      `${uuid}0`,
      uuid.toUpperCase(),
      uuid.replace("8c", "8g"),
      uuid.replace("-", "0"),
    ];

    expect(others.map((other) => writeUuid(other, new Uint8Array(16), 0))).toEqual(others.map(() => false));
    expect(writeUuid(uuid.replace("c4", "中4"), new Uint8Array(16), 0)).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createVeil } from "./create-veil.ts";

const record = "患者孟晓岚，女，46岁，电话13900001234。孟晓岚自述头晕三天，家属沈立衡陪同。";

describe("createVeil", () => {
  it("covers persons and numbers, the same value under the same pseudonym, also where it stands without a label", () => {
    const [covered = "", question = ""] = createVeil("k3f9").cover([record, "孟晓岚以前头晕过吗"]);

    expect(covered).not.toMatch(/孟晓岚|13900001234|沈立衡/);
    expect(covered).toContain("头晕三天");
    const [pseudonym = ""] = /〔PERSON-1-k3f9〕/.exec(covered) ?? [];
    expect(covered.split(pseudonym)).toHaveLength(3);
    expect(question).toBe(`${pseudonym}以前头晕过吗`);
  });

  it("uncovers byte for byte what it covered, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(record, "〔", "〔PERSON-1-", "〔PERSON-1-k3f9〕", "〕", "王芳", "１３９００００１２３４"),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const veil = createVeil("k3f9");
        const texts = [pieces.join(""), pieces.toReversed().join("，")];

        expect(veil.cover(texts).map((text) => veil.uncover(text))).toEqual(texts);
      }),
    );
  });

  it("uncovers a stream however it is cut", () => {
    const veil = createVeil("k3f9");
    const [covered = ""] = veil.cover([record]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: covered.length }), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), covered.length];
        const uncovering = veil.uncovering();
        const pieces = at.slice(1).map((end, index) => uncovering.push(covered.slice(at[index], end)));

        expect(pieces.join("") + uncovering.end()).toBe(record);
      }),
    );
  });

  it("refuses a pseudonym that it never gave, and one of another request", () => {
    const veil = createVeil("k3f9");
    const [other = ""] = createVeil("zz11").cover([record]);
    veil.cover([record]);

    expect(() => veil.uncover("〔PERSON-9-k3f9〕说")).toThrow(
      expect.objectContaining({ code: "guard/unknown_pseudonym" }),
    );
    expect(() => veil.uncover(other)).toThrow(expect.objectContaining({ code: "guard/unknown_pseudonym" }));
  });
});

describe("GRD-11 five hundred seeded identifiers", () => {
  const surnames = ["孟", "沈", "欧阳", "赵", "林"];
  const given = ["晓岚", "立衡", "若澜", "建国", "雨桐"];
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const identity = (seed: number): string => {
    const body = `3301061${String(930 + (seed % 60)).padStart(3, "9")}${String(1 + (seed % 12)).padStart(2, "0")}15${String(100 + seed)}`;
    const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
    return body + "10X98765432"[sum % 11];
  };
  const seeds = Array.from({ length: 100 }, (_, seed) => ({
    name: `${surnames[seed % 5]}${given[Math.floor(seed / 5) % 5]}`,
    identity: identity(seed),
    phone: `139${String(10_000_000 + seed * 7919)}`,
    mail: `patient${seed}@qinghe.example`,
    record: `ZY2026${String(1000 + seed)}`,
  }));

  it("leave in no text that a model outside gets to see, and all come back", () => {
    const texts = seeds.map(
      ({ name, identity: id, phone, mail, record: number }, seed) =>
        `患者${name}，${seed % 2 ? "女" : "男"}，身份证号${id}，电话${seed % 3 ? phone : phone.replace(/(...)(....)/, "$1 $2 ")}，邮箱${mail}，住院号${number}。${name}自述头晕三天。`,
    );
    const veil = createVeil("k3f9");
    const covered = veil.cover(texts);
    const seen = covered.join("\n").replaceAll(/[ -]/g, "");
    const values = seeds.flatMap((seed) => Object.values(seed));

    expect(values).toHaveLength(500);
    expect(values.filter((value) => seen.includes(value.replaceAll("-", "")))).toEqual([]);
    expect(covered.map((text) => veil.uncover(text))).toEqual(texts);
  });
});

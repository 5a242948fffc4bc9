import { describe, expect, it } from "vitest";
import { firstSoundWay } from "../first-way.ts";
import { decimals } from "./decimals.ts";
import { paragraphs } from "./paragraphs.ts";

const STANDARD = `住宅电梯维护规程
1 范围
本规程适用于住宅电梯。
2 术语
2.1 困人
轿厢内有人而门不能打开。
2.2 平层
轿厢地坎与层门地坎齐平。
3 维护
3.1 日常维护
3.1.1 每周
清洁底坑，检查 1.5 米以下的护脚板。
3.1.2 每月
润滑导轨。
4 记录
保存三年。
`;
const divided = (text: string) => firstSoundWay(text, [decimals, paragraphs], 600);

describe("decimals", () => {
  it("makes a passage of each section, under those above it", () => {
    const { way, pieces } = divided(STANDARD);

    expect(way).toBe("decimals");
    expect(pieces.map(({ text }) => text).join("")).toBe(STANDARD);
    expect(pieces.map(({ path }) => path.join("/"))).toEqual([
      "",
      "1 范围",
      "2 术语/2.1 困人",
      "2 术语/2.2 平层",
      "3 维护/3.1 日常维护/3.1.1 每周",
      "3 维护/3.1 日常维护/3.1.2 每月",
      "4 记录",
    ]);
    expect(pieces[4]?.text).toBe("3 维护\n3.1 日常维护\n3.1.1 每周\n清洁底坑，检查 1.5 米以下的护脚板。\n");
  });

  it("declines where a number is missing, and says which", () => {
    const { way, rejected } = divided(STANDARD.replace("2.2 平层", "2.3 平层"));

    expect(way).toBe("paragraphs");
    expect(rejected[0]?.reason).toEqual({ zh: "2.1之后是2.3", en: "2.3 follows 2.1" });
  });

  it.each([["一、总则\n二、分则\n"], ["1. 甲\n2. 乙\n3. 丙\n"], ["收入 1.5 亿元\n2.3 亿元\n3.1 亿元\n4.5 亿元\n"]])(
    "leaves %j to other ways",
    (text) => {
      expect(divided(text).way).toBe("paragraphs");
    },
  );
});

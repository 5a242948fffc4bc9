import { describe, expect, it } from "vitest";
import { restates } from "./restates.ts";

describe("restates", () => {
  it("knows a sentence again in other words and numerals", () => {
    expect(restates("疾病史：高血压，4年了，吃氨氯地平，1天1片。", "血压高，四年了，吃氨氯地平，一天一片。")).toBe(
      true,
    );
    expect(restates("前天晚上38.9℃，吃了布洛芬退了。", "前天晚上三十八度九，吃了布洛芬退了。")).toBe(true);
  });

  it("takes no other figure, no denial and no part for it", () => {
    expect(restates("高血压，5年了。", "高血压四年了。")).toBe(false);
    expect(restates("否认发热、咳嗽。", "发热、咳嗽。")).toBe(false);
    expect(restates("咳嗽。", "咳嗽三天，痰黄，夜里加重。")).toBe(false);
  });
});

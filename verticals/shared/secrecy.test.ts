import { describe, expect, it } from "vitest";
import { secrecyMarkIn } from "./secrecy.ts";

describe("secrecyMarkIn", () => {
  it.each([
    ["a mark with a term at the head", "秘密★1年\n临州市某局文件\n正文。", "秘密"],
    ["a mark after the copy number", "000012\n机密★\n正文。", "机密"],
    ["a mark with spaces", "机密 长期\n正文。", "机密"],
    ["a hollow star", "绝密☆30年\n正文。", "绝密"],
    ["a field that names the level", "密级：秘密★10年\n正文。", "秘密"],
    ["a mark before one paragraph", `${"普通的一段。\n".repeat(20)}秘密★5年 本段内容。`, "秘密"],
  ])("sees %s", (_, text, level) => {
    expect(secrecyMarkIn(text)).toBe(level);
  });

  it.each([
    ["a quoted mark", "定密人员应当标注“秘密★10年”字样。"],
    ["a mark that a sentence mentions", "文件首页标有秘密★10年的，不得上网。"],
    ["an examination paper", "绝密★启用前\n2026年临州市招聘考试试卷\n"],
    ["a trade secret", "秘密信息是指商业秘密和技术秘密。\n商业秘密 10年内不得披露。"],
    ["the level as a word", "秘密 是指关系国家安全的事项。"],
  ])("does not take %s for one", (_, text) => {
    expect(secrecyMarkIn(text)).toBeUndefined();
  });
});

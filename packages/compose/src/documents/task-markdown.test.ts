import type { TaskResult } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { taskMarkdown } from "./task-markdown.ts";

const common: Omit<TaskResult, "output"> = {
  vertical: "trade",
  task: "slip",
  kind: "draft",
  guards: [],
  model: { id: "extractive", provider: "guildhall", version: "1" },
  label: { provenance: "extracted", visible: { zh: "按规则整理", en: "Arranged by rule" } },
  timings: {},
  auditId: "id-1",
};

describe("a task's output in Markdown", () => {
  it("shows sections, what is empty, what is still to be said, and the label once", () => {
    const text = taskMarkdown(
      {
        ...common,
        output: {
          form: "draft",
          title: { zh: "登记单", en: "Slip" },
          isInsufficient: false,
          sections: [
            {
              id: "said",
              name: { zh: "来电内容", en: "Said" },
              isRequired: true,
              sentences: [{ text: "路灯坏了。", support: "verbatim", sources: [] }],
            },
            { id: "place", name: { zh: "地点", en: "Place" }, isRequired: true, sentences: [], empty: "未采集" },
          ],
          open: [{ section: "place", ask: { zh: "在哪条街？", en: "Which street?" } }],
          findings: [],
          citations: [],
        },
      },
      "zh",
    );

    expect(text).toBe(
      "# 登记单\n\n## 来电内容\n\n路灯坏了。\n\n## 地点\n\n未采集\n\n## 待补充\n\n- 在哪条街？\n\n*按规则整理*\n",
    );
  });

  it("shows words of the input as they were written, never as markup", () => {
    const text = taskMarkdown(
      {
        ...common,
        output: {
          form: "findings",
          findings: [
            {
              id: "words",
              severity: "error",
              message: { zh: "不合", en: "Wrong" },
              rule: { source: "规约", article: "第二条", verified: false },
              words: "[点此](https://x.example)\n# 标题",
            },
          ],
          unknown: [{ zh: "没有日期，期限无法判断", en: "No date" }],
          score: { points: 95, of: 100, grade: "甲" },
        },
      },
      "zh",
    );

    expect(text).toContain("得分 95/100 · 甲");
    expect(text).toContain("“\\[点此\\](https://x.example) \\# 标题”");
    expect(text).toContain("依据: 规约 第二条（依据未核实）");
    expect(text).toContain("## 无法判断");
  });
});

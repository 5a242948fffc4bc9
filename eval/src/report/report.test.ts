import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { renderPage } from "./render-page.ts";
import { writeReport } from "./write-report.ts";

const summary = {
  suite: "retrieval",
  set: "社保<1>",
  queries: 2,
  "ndcg@10": 0.8,
  intervals: { "ndcg@10": [0.7, 0.9] },
  queryMs: { p50: 1.5, p95: 3 },
  command: "guildhall eval retrieval --set a&b",
  date: "2026-11-23",
  commit: "abc1234",
} as const;
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-report-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("writeReport", () => {
  it("keeps one summary a suite and set, and lists all of them on the page", async () => {
    await writeReport(folder, summary);
    const measuredAgain = { ...summary, "ndcg@10": 0.81 };
    await writeReport(folder, measuredAgain);
    const { json, page } = await writeReport(folder, { ...summary, set: "医保" });

    expect(JSON.parse(await readFile(json, "utf8"))).toMatchObject({ set: "医保", "ndcg@10": 0.8 });
    const html = await readFile(page, "utf8");
    expect(html).toContain("<td>医保</td>");
    expect(html).toContain("<td>0.81<small>0.7 – 0.9</small></td>");
    expect(html.match(/<tr><td>/g)).toHaveLength(2);
  });
});

describe("renderPage", () => {
  it("shows every figure with its origin and is one file", () => {
    const html = renderPage([summary]);

    expect(html).toContain("<th>queryMs.p95</th>");
    expect(html).toContain("<td>2026-11-23</td><td>abc1234</td>");
    expect(html).toContain("<svg");
    expect(html).not.toMatch(/\b(?:src|href)=/);
  });

  it("lets no name become markup", () => {
    const html = renderPage([summary]);

    expect(html).toContain("社保&#60;1&#62;");
    expect(html).toContain("--set a&#38;b");
  });
});

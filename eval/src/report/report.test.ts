import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chartsOf } from "./charts.ts";
import type { Summary } from "./summary.ts";
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
    expect(says(html, "<td>医保</td>")).toBe(true);
    expect(says(html, "<td>0.81<small>0.7 – 0.9</small></td>")).toBe(true);
    expect(says(html, "<td>0.8<small>0.7 – 0.9</small></td>")).toBe(true);
    expect(html.match(/<tr><td>社保/g)).toHaveLength(2);
  });
});

describe("renderPage", () => {
  it("shows every figure with its origin and asks for nothing else", () => {
    const html = renderPage([summary]);

    expect(says(html, "<th>queryMs.p95</th>")).toBe(true);
    expect(says(html, "guildhall eval retrieval --set a&#38;b")).toBe(true);
    expect(says(html, "<td>2026-11-23</td><td>abc1234</td>")).toBe(true);
    const outsideScripts = html.replaceAll(/(<script[^>]*>)[^]*?<\/script>/g, "$1");
    expect(outsideScripts).not.toMatch(/\b(?:src|href)=|@import|url\(/);
  });

  it("lets no name become markup or end a script", () => {
    const html = renderPage([{ ...summary, set: "</script><b>社保" }]);

    expect(says(html, "&#60;/script&#62;&#60;b&#62;社保")).toBe(true);
    expect(says(html, "</script><b>社保")).toBe(false);
  });
});

describe("chartsOf", () => {
  const compared: Summary = {
    ...summary,
    comparison: {
      against: "bigram BM25",
      figures: { "ndcg@10": 0.6 },
      differences: { "ndcg@10": { mean: 0.2, within90: [0.12, 0.28], within95: [0.1, 0.3] } },
    },
  };

  it("draws a figure of every set beside what it is compared with, and the difference with its interval", () => {
    const [bars, differences] = chartsOf([compared]);

    expect(bars).toMatchObject({
      kind: "bars",
      series: [{ points: [{ value: 0.8, interval: [0.7, 0.9] }] }, { points: [{ value: 0.6 }] }],
    });
    expect(differences).toMatchObject({
      kind: "differences",
      series: [{ points: [{ value: 0.2, interval: [0.1, 0.3] }] }],
    });
  });

  it("draws each figure of a table on its own, for its unit is its own", () => {
    const title = { zh: "引擎", en: "Engines" };
    const rows = [
      { name: "甲", figures: { "passages/s": 9000, p50: 1 } },
      { name: "乙", figures: { "passages/s": 100 } },
    ];

    const charts = chartsOf([{ ...summary, intervals: {}, tables: [{ id: "engines", title, plot: "bars", rows }] }]);

    expect(charts.map(({ title: said, series }) => [said.en, series[0]?.points.length])).toEqual([
      ["社保<1> · Engines · passages/s", 2],
      ["社保<1> · Engines · p50", 1],
    ]);
  });
});

/** A failed expectation would print the whole page, which holds a library. */
function says(html: string, words: string): boolean {
  return html.includes(words);
}

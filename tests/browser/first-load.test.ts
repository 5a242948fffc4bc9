import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type Server } from "@guildhall/api";
import { localPrincipal } from "@guildhall/core";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askFor, buildPage, hasBrowser, openBrowser, openPage } from "./open-browser.ts";

const notice = `# 青禾镇集市摊位管理办法

青政发〔2025〕9号

第一条 为了规范集市摊位管理，制定本办法。

第二条 摊位费按月收取，每个摊位每月八十元。

第三条 本办法自2025年6月1日起施行。
`;

describe.skipIf(!hasBrowser)("a newcomer before the real server", () => {
  let browser: Browser;
  let web: string;
  let runtime: Runtime;
  let server: Server;
  let address: string;
  let data: string;

  beforeAll(async () => {
    web = buildPage();
    data = await mkdtemp(join(tmpdir(), "guildhall-page-"));
    runtime = await openRuntime({ data, timeZone: "Asia/Shanghai", model: "extractive" });
    for await (const _ of runtime.ensureSamples(localPrincipal));
    server = createServer({ runtime, web });
    ({ address } = await server.listen({ host: "127.0.0.1", port: 0 }));
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    await runtime.close();
    await Promise.all([data, web].map((folder) => rm(folder, { recursive: true, force: true })));
  });

  it("goes from the first load over a starter question to the cited place", async () => {
    const { page, faults, strangers } = await openPage(browser, address, { vertical: "government" });

    await page.click(".starters li:first-child button");
    await page.waitForSelector(".answer");
    await page.click(".citation");
    await page.waitForSelector(".canonical mark");

    expect(await page.textContent(".sentence")).toContain(await page.locator(".canonical mark").first().textContent());
    expect(await page.textContent(".citations")).toContain("虚构样例");
    expect({ faults, strangers }).toEqual({ faults: [], strangers: [] });
  });

  it.each(["medical", "finance"])(
    "shows an answer of %s on a narrow screen without a line that runs out of it",
    async (vertical) => {
      const { page } = await openPage(browser, address, { vertical, width: 390 });

      await page.click(".starters li:first-child button");
      await page.waitForSelector(".answer");
      await page.waitForLoadState("networkidle");

      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  );

  it("opens a quoted dose where it stands on the page of a PDF", async () => {
    const { page, faults } = await openPage(browser, address, { vertical: "medical" });
    await askFor(page, "布洛芬混悬液儿童一日最大剂量是多少？");

    await page.click(".citation");
    const boxed = page.locator(".paper mark").first();
    await boxed.waitFor();

    await expect.poll(() => boxed.evaluate((mark) => mark.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await page.textContent(".citation .where")).toContain("第 1 页");
    expect(faults).toEqual([]);
  });

  it("opens a quoted article where it stands in a DOCX", async () => {
    const { page, faults } = await openPage(browser, address, { vertical: "medical" });
    await askFor(page, "首次病程几小时内完成？");

    await page.click(".citation");
    const marked = page.locator(".canonical mark").first();
    await marked.waitFor();

    expect(await page.textContent(".answer")).toContain("8小时内");
    expect(
      await page
        .locator(".canonical mark")
        .allTextContents()
        .then((words) => words.join("")),
    ).toContain("8小时内");
    expect(faults).toEqual([]);
  });

  it("lights the quoted row of a table", async () => {
    const { page, faults } = await openPage(browser, address, { vertical: "government" });
    await askFor(page, "临州市公办幼儿园保教费收费标准是多少？");

    await page.click(".citation");
    await page.locator("mark").first().waitFor();

    const marked = await page.locator("mark").allTextContents();
    expect(marked.join(" ")).toContain("元/生·月");
    expect(faults).toEqual([]);
  });

  it("takes an own file in, says that the samples step aside, answers about it, and removes it again", async () => {
    const { page, faults } = await openPage(browser, address, { vertical: "government" });

    await page.setInputFiles("input[type=file]", {
      name: "青禾镇集市摊位管理办法.md",
      mimeType: "text/markdown",
      buffer: Buffer.from(notice),
    });
    await page.click(".upload .ant-btn-primary");
    expect(await page.textContent(".upload")).toContain("虚构样例从现在起不再参与查找");
    await askFor(page, `${await page.inputValue("#question")}摊位费每月多少元？`);
    expect(await page.textContent(".answer")).toContain("每个摊位每月八十元");

    await page.click(".document:first-child .document-actions button:nth-child(2)");
    await page.click(".confirm .ant-btn-primary");
    await page.click(".removal button");
    await page.waitForSelector("text=已撤回，文件还在");
    await page.click(".document:first-child .document-actions button:nth-child(2)");
    await page.click(".confirm .ant-btn-primary");
    await page.waitForSelector("text=已移除《青禾镇集市摊位管理办法》");
    await page.waitForSelector("text=目前用的是随程序附带的虚构样例");
    expect(faults).toEqual([]);
  });

  it("says in the reader's language what is wrong with a file that cannot be read", async () => {
    const { page } = await openPage(browser, address, { vertical: "government", language: "en-US" });

    await page.setInputFiles("input[type=file]", {
      name: "empty.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(""),
    });
    await page.waitForSelector(".upload .code");

    expect(await page.textContent(".upload")).toMatch(/code ingest\/empty|code upload\//);
  });
});

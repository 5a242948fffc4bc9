import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askFor, buildPage, hasBrowser, openBrowser, openPage } from "./open-browser.ts";
import { labelPdf } from "./pretend/label-pdf.ts";
import { pretendServer, type PretendedServer } from "./pretend/server.ts";

const rent = "临州市硕士研究生的租房补贴每月是多少？";

describe.skipIf(!hasBrowser)("the page, before a pretended server", () => {
  let browser: Browser;
  let web: string;
  let server: PretendedServer;

  beforeAll(async () => {
    web = buildPage();
    browser = await openBrowser();
    server = await pretendServer(web, await labelPdf(browser));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(web, { recursive: true });
  });

  it.each([
    { width: 1280, colours: "light", language: "zh-CN" },
    { width: 1280, colours: "dark", language: "en-US" },
    { width: 390, colours: "dark", language: "zh-CN" },
    { width: 390, colours: "light", language: "en-US" },
  ] as const)("fits $width px, $colours, $language, without a fault and without asking a stranger", async (look) => {
    const { page, faults, strangers } = await openPage(browser, server.address, look);
    await askFor(page, rent);

    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const said = await page.textContent(".trust");

    expect(wide).toBeLessThanOrEqual(0);
    expect(said).toContain(look.language === "zh-CN" ? "任何内容都不离开这台计算机" : "Nothing leaves this computer");
    expect(await page.getAttribute("html", "data-colours")).toBe(look.colours);
    expect({ faults, strangers }).toEqual({ faults: [], strangers: [] });
  });

  it("opens a citation at the quoted words of the text", async () => {
    const { page } = await openPage(browser, server.address);
    await askFor(page, rent);

    await page.click(".sentence button.number");
    const lit = page.locator(".canonical mark");
    await lit.waitFor();

    expect(await lit.textContent()).toContain("每月一千二百元");
    await expect
      .poll(() =>
        lit.evaluate((mark) => mark.getBoundingClientRect().top < innerHeight && mark.getBoundingClientRect().top > 0),
      )
      .toBe(true);
  });

  it("draws the page of a PDF and boxes the quote where it stands", async () => {
    const { page, faults } = await openPage(browser, server.address, { vertical: "medical" });
    await askFor(page, "和宁颗粒儿童一日最大剂量是多少？");
    await page.click(".citation");
    await page.waitForSelector(".paper mark");

    const isDrawn = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>(".paper canvas");
        const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((value, index) => index % 4 === 0 && value < 60);
      });

    await expect.poll(isDrawn, { timeout: 15_000 }).toBe(true);
    expect(await page.textContent(".page-view figcaption")).toContain("第 2 / 2 页");
    expect(await page.textContent(".citation .where")).toContain("第 2 页");
    expect(faults).toEqual([]);
  });

  it("quotes a figure under the head of its column, with its unit, and lights its row in the table", async () => {
    const { page } = await openPage(browser, server.address, { vertical: "finance" });
    await askFor(page, "临海精工2025年合并营业收入是多少？");

    await page.waitForSelector(".sentence table");
    const quoted = await page.textContent(".sentence table");
    await page.click(".citation");
    await page.waitForSelector(".canonical tr.lit");

    expect(quoted).toContain("单位：万元");
    expect(quoted).toContain("2025年");
    expect(await page.textContent(".canonical tr.lit")).toContain("182,340.56");
  });

  it("says of what it does not answer why, what was searched and what to do next", async () => {
    const { page } = await openPage(browser, server.address, { language: "en-US" });

    await askFor(page, "临州市办理居住证收费多少元？");

    expect(await page.textContent(".declined")).toMatch(
      /Not found.*Try other words.*Searched \d+ documents in Government.*nearest/,
    );
    expect(await page.locator(".searched li").count()).toBe(3);
  });

  it("opens the same answer again by its address, and goes back to the first page", async () => {
    const { page } = await openPage(browser, server.address);
    await askFor(page, rent);
    const { pathname } = new URL(page.url());

    await page.reload();
    await page.waitForSelector(".answer");
    expect(pathname).toMatch(/^\/a\//);
    expect(await page.inputValue("#question")).toBe(rent);

    await page.goBack();
    await page.waitForSelector(".answer", { state: "detached" });
  });

  it("copies sentences with their numbered sources", async () => {
    const { page } = await openPage(browser, server.address);
    await askFor(page, rent);

    await page.click(".actions button:first-child");
    await page.waitForSelector(".ant-message");
    const copied = await page.evaluate(() => navigator.clipboard.readText());

    expect(copied).toMatch(/每月一千二百元；\[1\][\s\S]*出处：\n\[1\] 《临州市人才住房补贴办法》（临政规〔2024〕3号）/);
  });

  it("sends nothing of an objection that is withdrawn, and the comment of one that is not", async () => {
    const { page } = await openPage(browser, server.address);
    await askFor(page, rent);

    for (const comment of ["写错了", "引的是旧办法"]) {
      await page.click("text=这不对");
      await page.fill("#wrong", comment);
      await page.click(".wrong button[type=submit]");
      if (comment === "写错了") await page.click(".wrong-said button");
    }
    await page.waitForSelector("text=谢谢，已提交");

    expect(server.feedback).toEqual([expect.objectContaining({ verdict: "wrong", comment: "引的是旧办法" })]);
  });

  it("lets a reviewer confirm what a reader called right, after a look at the passage, and take it back", async () => {
    const { page, faults } = await openPage(browser, server.address);
    await askFor(page, rent);
    await page.click("text=这是对的");
    await page.waitForSelector("text=谢谢，已提交");
    await page.click("text=审核反馈");
    const mine = page.locator(".case").filter({ hasText: "读者说对" });

    await mine.getByRole("button", { name: /查看/ }).first().click();
    await page.waitForSelector(".canonical mark");
    await page.keyboard.press("Escape");
    await mine.getByLabel("记下的问题").fill("研究生租房每月补多少？");
    await mine.getByRole("button", { name: /确\s*认/ }).click();
    await page.waitForSelector("text=已确认：");
    await page.click("text=已确认 >> nth=0");
    const confirmed = page.locator(".case");
    await confirmed.waitFor();

    expect(await confirmed.getByLabel("记下的问题").inputValue()).toBe("研究生租房每月补多少？");
    expect(await confirmed.locator("input:checked").count()).toBeGreaterThan(0);
    await confirmed.getByRole("button", { name: /撤\s*回/ }).click();
    await page.waitForSelector("text=已撤回：");
    expect(await page.locator(".case").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("is worked with the keyboard alone, from the question to the quoted words", async () => {
    const { page } = await openPage(browser, server.address);
    await page.focus("#question");
    await page.keyboard.type(rent);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".answer");

    for (
      let steps = 0;
      steps < 12 && !(await page.evaluate(() => document.activeElement?.matches("button.number")));
      steps += 1
    )
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".canonical mark");

    expect(await page.textContent(".canonical mark")).toContain("一千二百元");
  });

  it("stops a question that takes too long and keeps its words", async () => {
    const { page } = await openPage(browser, server.address);
    await page.fill("#question", "慢慢查");
    await page.press("#question", "Enter");

    await page.click("text=停 止");

    await page.waitForSelector("text=已停止");
    expect(await page.inputValue("#question")).toBe("慢慢查");
  });
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type Server } from "@guildhall/api";
import { type Partner, startPartner } from "@guildhall/models/partner";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPage, hasBrowser, type Look, openBrowser, openPage } from "./open-browser.ts";

const consultation = [
  "医生：哪里不舒服？",
  "患者：咳嗽五天了，这两天胸口疼。",
  "医生：痰里带血吗？",
  "患者：没有。",
  "医生：发烧吗？",
  "患者：前天晚上三十八度九。",
  "医生：以前有什么病？",
  "患者：血压高，四年了，吃氨氯地平，一天一片。",
  "医生：血压一百三十六八十四，心率九十六。左下肺有点湿啰音。",
].join("\n");

describe.skipIf(!hasBrowser)("the desk of doctors, before the real server", () => {
  let browser: Browser;
  let web: string;
  let data: string;
  let partner: Partner;
  let runtime: Runtime;
  let server: Server;
  let address: string;

  beforeAll(async () => {
    web = buildPage();
    data = await mkdtemp(join(tmpdir(), "guildhall-desk-"));
    partner = await startPartner();
    runtime = await openRuntime({
      data,
      timeZone: "Asia/Shanghai",
      model: "extractive",
      transcriber: "speech:paraformer-zh",
      servers: { SPEECH_BASE_URL: `${partner.address}/v1` },
    });
    server = createServer({ runtime, web });
    ({ address } = await server.listen({ host: "127.0.0.1", port: 0 }));
    browser = await openBrowser(["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"]);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await runtime?.close();
    await partner?.close();
    await Promise.all([data, web].map((folder) => rm(folder, { recursive: true, force: true })));
  });

  const open = (look: Look = {}) => openPage(browser, `${address}/medical`, { ready: "#transcript", ...look });
  const drafted = async (page: Page, text = consultation): Promise<void> => {
    await page.fill("#transcript", text);
    await page.click(".draft-acts .ant-btn-primary");
    await page.waitForSelector(".work-bar");
  };
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  it("leads from pasted words to a record that is copied as plain text without a mark", async () => {
    const { page, faults, strangers } = await open();
    await drafted(page);

    await page.click("[aria-label='复制本段：主诉']");
    await page.waitForSelector(".ant-message");
    const section = await copied(page);
    await page.click("text=复制全文");
    await expect.poll(() => copied(page)).toContain("现病史：");
    const whole = await copied(page);

    expect(section).toMatch(/^咳嗽5天/);
    expect(section).not.toContain("主诉");
    expect(whole).toMatch(/^主诉：咳嗽5天/m);
    expect(whole).not.toMatch(/未采集|待签名|\[\d+\]|人工智能/);
    expect({ faults, strangers }).toEqual({ faults: [], strangers: [] });
  });

  it("lights the words a sentence comes from, and asks for what nobody said", async () => {
    const { page } = await open();
    await drafted(page);

    await page.locator(".said", { hasText: "38.9" }).first().click();
    await page.waitForSelector(".utterances mark");

    expect((await page.locator(".utterances mark").allTextContents()).join("")).toContain("三十八度九");
    expect(await page.locator(".empty").allTextContents()).toContain("未采集");
    expect(
      await page
        .locator(".open li")
        .allTextContents()
        .then((asked) => asked.join()),
    ).toContain("未采集");
    expect(await page.textContent(".obstacles summary")).toMatch(/定稿前要处理 \d+ 处/);
  });

  it("keeps an edit as another version, marks what a person wrote, and passes it on to review", async () => {
    const { page } = await open();
    await drafted(page);

    await page.click("[aria-label='修改：辅助检查']");
    await page.fill(".editor textarea", "胸片未做。");
    await page.click(".editor button[type=submit]");
    await page.waitForSelector("text=第 2 版");
    expect(await page.locator(".said.by-person").allTextContents()).toContain("胸片未做。");

    await page.click("text=标为已审核");
    await page.waitForSelector(".work-state >> text=已审核");
    await page.reload();
    await page.waitForSelector(".work-state >> text=已审核");
    expect(await page.textContent(".sheet")).toContain("胸片未做。");
  });

  it("writes of the examination what was clicked, and of nothing else", async () => {
    const { page } = await open();
    await page.click(".examination summary");
    await page.locator(".system", { hasText: "腹部" }).getByText("正常", { exact: true }).click();
    await drafted(page);

    const text = await page.textContent("[aria-labelledby='section-examination']");
    expect(text).toContain("腹部");
    expect(text).not.toContain("神经系统");
  });

  it("says of words that bear no record that they are not enough", async () => {
    const { page } = await open();
    await drafted(page, "医生：你好。");

    expect(await page.textContent(".insufficient")).toContain("材料不足");
  });

  it("records only after consent, and puts what was heard into the box", async () => {
    const { page, faults } = await open();
    const record = page.getByText("开始录音");
    expect(await record.locator("xpath=ancestor::button").isDisabled()).toBe(true);

    await page.fill(".recording input", "患者本人口头同意");
    await record.click();
    await page.waitForTimeout(600);
    await page.click("text=结束录音并识别");
    await expect.poll(() => page.inputValue("#transcript"), { timeout: 15_000 }).toMatch(/一段长 \d+ 字节的录音/);

    expect(await page.textContent(".consent")).toContain("患者本人口头同意");
    expect(faults).toEqual([]);
  });

  it.each([
    { width: 1280, colours: "light", language: "zh-CN" },
    { width: 390, colours: "dark", language: "en-US" },
  ] as const)("fits $width px, $colours, $language, with a sample drafted", async (look) => {
    const { page, faults } = await open(look);
    await page.click(".samples button:nth-of-type(1)");
    await page.click(".draft-acts .ant-btn-primary");
    await page.waitForSelector(".work-bar");

    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.textContent(".work-acts")).toContain(look.language === "zh-CN" ? "复制全文" : "Copy all");
    expect(faults).toEqual([]);
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { root } from "../root.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-sync",
  "--disable-component-update",
];

/** Whether the page is driven here: where there is a browser, and in CI always, which fails without one. */
export const hasBrowser = existsSync(executablePath) || process.env["CI"] === "true";

/** Debian's chromium, which asks nobody for anything. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...flags, ...more] });
}

/** Builds the page into a folder of its own, so that what is driven is what the sources say. */
export function buildPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "guildhall-web-"));
  execFileSync("npm", ["run", "build", "-w", "@guildhall/web", "--", "--outDir", folder, "--emptyOutDir"], {
    cwd: root,
    stdio: "ignore",
  });
  return folder;
}

export interface Look {
  readonly width?: 1280 | 390;
  readonly colours?: "light" | "dark";
  readonly language?: "zh-CN" | "en-US";
  readonly vertical?: string;
  /** What must be there before the page counts as open; the question, if nothing is said. */
  readonly ready?: string;
}

/** What a page did that nobody should see: errors it met, hosts it asked beside its own. */
export interface Watched {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly strangers: readonly string[];
}

/** Opens an address as a reader with that screen, those colours and that language does. */
export async function openPage(browser: Browser, address: string, look: Look = {}): Promise<Watched> {
  const { width = 1280, colours = "light", language = "zh-CN", vertical, ready = "#question" } = look;
  const context = await browser.newContext({
    viewport: { width, height: 860 },
    colorScheme: colours,
    locale: language,
    permissions: ["clipboard-read", "clipboard-write", "microphone"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== new URL(address).host) strangers.push(url.href);
  });
  if (vertical) await page.addInitScript((id) => localStorage.setItem("guildhall.vertical", id), vertical);
  await page.goto(address);
  await page.waitForSelector(ready);
  return { page, faults, strangers };
}

/** Writes a question and presses Enter. */
export async function askFor(page: Page, question: string): Promise<void> {
  await page.fill("#question", question);
  await page.press("#question", "Enter");
  await page.waitForSelector(".answer");
}

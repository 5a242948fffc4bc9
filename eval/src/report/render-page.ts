import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Message } from "@guildhall/core";
import { type Chart, chartsOf } from "./charts.ts";
import { escapeHtml } from "./escape-html.ts";
import { figureTable, originTable, rowsTable } from "./tables.ts";
import type { Summary } from "./summary.ts";

const title = "百业堂评测 Guildhall evaluation";
const suiteNames: Readonly<Record<string, Message>> = {
  retrieval: { zh: "检索", en: "Retrieval" },
  identifiers: { zh: "编号与名称", en: "Identifiers and names" },
  golden: { zh: "自带问题", en: "Questions of our own" },
  "files-compare": { zh: "文件读入的速度", en: "Speed of taking files in" },
  files: { zh: "文件与表格", en: "Files and tables" },
  injection: { zh: "指令注入", en: "Injection" },
  moderation: { zh: "有害请求", en: "Unsafe requests" },
  rejection: { zh: "该不答时不答", en: "Saying nothing where nothing answers" },
  answers: { zh: "引文里有没有答案", en: "Answers in the quotes" },
  pii: { zh: "个人信息", en: "Personal data" },
  grounding: { zh: "依据核对", en: "Grounding" },
  dialogue: { zh: "问诊与病历草稿", en: "Consultations and drafts of records" },
  records: { zh: "病历质控", en: "Checks of records" },
  speed: { zh: "速度", en: "Speed" },
};

/** One file that opens without a network: for every suite its tables and plots, each figure with its origin. */
export function renderPage(summaries: readonly Summary[]): string {
  const charts: Chart[] = [];
  const suites = [...new Set([...Object.keys(suiteNames), ...summaries.map(({ suite }) => suite)])];
  const held = suites.filter((suite) => summaries.some((summary) => summary.suite === suite));
  const sections = held.map((suite) => {
    const ofSuite = summaries.filter((summary) => summary.suite === suite);
    const from = charts.length;
    charts.push(...chartsOf(ofSuite));
    const plots = charts.slice(from).map((chart, index) => plotHtml(chart, from + index));
    return suiteHtml(suite, ofSuite, plots);
  });
  return `<!doctype html>
<html lang="zh" data-colours="light"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${fileBeside("./page.css")}</style></head>
<body><header><h1>${inBoth({ zh: "百业堂评测", en: "Guildhall evaluation" })}</h1>
<p>${inBoth({
    zh: "每个数字都附命令、日期、提交与 95 % 区间（按题自助重采样）。",
    en: "Every figure with its command, date, commit and 95 % interval (bootstrap over questions).",
  })}</p>
<button id="language" type="button">${inBoth({ zh: "English", en: "中文" })}</button>
<button id="colours" type="button">${inBoth({ zh: "深色 / 浅色", en: "Dark / light" })}</button></header>
<main>
${sections.join("\n")}
</main>
<script id="charts" type="application/json">${inScript(JSON.stringify(charts))}</script>
<script>${inScript(echarts())}</script>
<script>${inScript(fileBeside("./page.client.js"))}</script>
</body></html>
`;
}

function suiteHtml(suite: string, summaries: readonly Summary[], plots: readonly string[]): string {
  const tables = summaries.flatMap(({ set, tables: own = [] }) => own.map((table) => rowsTable(table, set)));
  return `<section><h2>${inBoth(suiteNames[suite] ?? { zh: suite, en: suite })}</h2>
${figureTable(summaries)}
<div class="plots">${plots.join("\n")}</div>
${tables.join("\n")}
${originTable(summaries)}
</section>`;
}

function plotHtml({ title: said }: Chart, index: number): string {
  return `<figure><h3>${inBoth(said)}</h3><div data-chart="${index}"></div></figure>`;
}

function inBoth({ zh, en }: Message): string {
  return `<span lang="zh">${escapeHtml(zh)}</span><span lang="en">${escapeHtml(en)}</span>`;
}

/** Script that cannot end its element early, whatever a name holds. */
function inScript(text: string): string {
  return text.replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
}

function echarts(): string {
  const require = createRequire(import.meta.url).resolve;
  return readFileSync(require("echarts/dist/echarts.min.js"), "utf8");
}

function fileBeside(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

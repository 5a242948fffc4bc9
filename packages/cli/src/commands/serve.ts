import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { isPlatformError, localPrincipal, PlatformError } from "@guildhall/core";
import { describePlatform, type PlatformSummary, type QueueCheck, type Runtime } from "@guildhall/runtime";
import type { Command, Invocation } from "../command.ts";
import { queueInWords, queueReport } from "../present/queue.ts";
import { stopSignal } from "../stop-signal.ts";
import { webPage } from "../web-page.ts";

const PORT = 8787;
const bin = fileURLToPath(new URL("../../bin/guildhall.js", import.meta.url));

export const serveCommand: Command = {
  name: "serve",
  usage: "[--port N] [--host HOST]",
  describe: { zh: "在本机启动接口和网页", en: "start the API and the web page on this computer" },
  flags: {
    port: {
      type: "string",
      describe: {
        zh: `端口（默认环境变量 PORT 或 ${PORT}）`,
        en: `port (default: PORT of the environment, or ${PORT})`,
      },
    },
    host: {
      type: "string",
      describe: {
        zh: "监听地址（默认环境变量 HOST 或 127.0.0.1）",
        en: "address (default: HOST of the environment, or 127.0.0.1)",
      },
    },
  },
  async run(invocation) {
    const port = portOf(invocation.text("port") ?? process.env["PORT"]);
    const host = invocation.text("host") ?? (process.env["HOST"] || "127.0.0.1");
    const stopped = stopSignal();
    const [{ createServer, createLog }, runtime, web] = await Promise.all([
      import("@guildhall/api"),
      invocation.runtime(),
      pageFolder(invocation),
    ]);
    const log = createLog(process.env["GUILDHALL_LOG"] === "info" ? "info" : "warn");
    const data = await invocation.dataDirectory();
    const prepare = (): Promise<void> => takeInSamples(runtime, data, invocation);
    const server = createServer({
      runtime,
      language: invocation.language,
      log,
      prepare,
      ...(web === undefined ? {} : { web }),
    });
    const { address } = await server.listen({ host, port });
    await runtime.warm(localPrincipal);
    const platform = await describePlatform(runtime, localPrincipal);
    const queue = await runtime.checkQueue?.();
    invocation.out(
      { address, data, ...platform, ...(queue ? { queue: queueReport(queue, invocation.language) } : {}) },
      () => inWords(address, data, platform, queue, invocation),
    );
    const leaving = new AbortController();
    const redividing = redivideHere(runtime, leaving.signal, invocation);
    await stopped;
    leaving.abort();
    await redividing;
    invocation.note(invocation.language === "zh" ? "正在关闭……" : "Stopping …");
    await server.close();
    return 0;
  },
};

/** Without a page the API still serves. */
async function pageFolder({ language, note }: Invocation): Promise<string | undefined> {
  const isChinese = language === "zh";
  const { folder, fault } = await webPage(() => note(isChinese ? "正在生成网页……" : "Building the web page …"));
  if (fault !== undefined) {
    note(
      isChinese
        ? `网页没有生成（${fault}），${folder ? "沿用旧网页" : "现在只提供接口"}。请运行 npm run build -w @guildhall/web 查看原因。`
        : `The web page was not built (${fault}); ${folder ? "the former one is used" : "only the API is served"}. Run npm run build -w @guildhall/web to see why.`,
    );
  }
  return folder;
}

/**
 * In a process of its own: the readers of PDF and office files take some 300 MB that a server which only answers never
 * needs again.
 */
async function takeInSamples(runtime: Runtime, data: string, { language, note }: Invocation): Promise<void> {
  if (!(await runtime.lacksSamples(localPrincipal))) return;
  note(language === "zh" ? "正在收入虚构示例……" : "Taking in the invented samples …");
  const words = [bin, "samples", "--data", data, "--lang", language];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
  await once(child, "exit");
}

/** Divides anew, while questions are answered, what an earlier divider divided. A fault is said and ends no server. */
async function redivideHere(runtime: Runtime, signal: AbortSignal, { language, note }: Invocation): Promise<void> {
  const isChinese = language === "zh";
  try {
    let last: { vertical: string; done: number; failed: number } | undefined;
    for await (const reached of runtime.redivide(signal)) {
      if (last?.vertical !== reached.vertical)
        note(
          isChinese
            ? `${reached.vertical}：划分规则已更新，正在后台重新划分 ${reached.total} 个版本……`
            : `${reached.vertical}: the divider is newer; dividing ${reached.total} versions anew in the background …`,
        );
      last = reached;
    }
    if (!last || signal.aborted) return;
    await runtime.maintain();
    note(isChinese ? "重新划分完成。" : "Everything is divided anew.");
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    note(error.say(language));
  }
}

function inWords(
  address: string,
  data: string,
  { verticals, model, outgoing }: PlatformSummary,
  queue: QueueCheck | undefined,
  { language }: Invocation,
): string {
  const isChinese = language === "zh";
  const rows = verticals.map(({ name, documents, usesSamples }) => {
    const held = isChinese ? `${documents} 份文件` : `${documents} documents`;
    return `  ${name[language]}  ${held}${usesSamples ? (isChinese ? "（虚构示例）" : " (invented samples)") : ""}`;
  });
  const model_ =
    model.id === "extractive"
      ? isChinese
        ? "无，只摘引原文"
        : "none: quotations only"
      : `${model.provider}:${model.id}`;
  const nothing = isChinese ? "无，任何内容都不离开这台计算机" : "none, nothing leaves this computer";
  return [
    isChinese ? `百业堂已启动：${address}` : `Guildhall is running: ${address}`,
    ...rows,
    `${isChinese ? "模型：" : "Model: "}${model_}`,
    `${isChinese ? "数据目录：" : "Data folder: "}${data}`,
    `${isChinese ? "对外地址：" : "Outgoing addresses: "}${outgoing.length > 0 ? outgoing.join(", ") : nothing}`,
    ...(queue ? [queueInWords(queue, language)] : []),
    `${isChinese ? "接口说明：" : "API: "}${address}/docs`,
    isChinese ? "按 Ctrl-C 停止。" : "Press Ctrl-C to stop.",
  ].join("\n");
}

function portOf(given: string | undefined): number {
  if (given === undefined || given === "") return PORT;
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port;
  throw new PlatformError("server/wrong_port", { got: given.slice(0, 20) });
}

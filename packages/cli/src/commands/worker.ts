import { PlatformError } from "@guildhall/core";
import { createReadingPool, installedPrograms, readWithPrograms, workOnQueue } from "@guildhall/ingest";
import type { Command, Invocation } from "../command.ts";
import { stopSignal } from "../stop-signal.ts";

export const workerCommand: Command = {
  name: "worker",
  usage: "[--concurrency N] [--lock SECONDS]",
  describe: {
    zh: "从作业队列取文件，读取并划分，交回服务进程保存（queue: bullmq）；可同时开任意多个",
    en: "take documents from the job queue, read and divide them and hand them back to the server (queue: bullmq); run as many as you like",
  },
  flags: {
    concurrency: { type: "string", describe: { zh: "同时几份（默认 1）", en: "documents at a time (default 1)" } },
    lock: {
      type: "string",
      describe: {
        zh: "多少秒没有消息就算中断，文件转给别的进程（默认 30）",
        en: "seconds of silence after which a document goes to another worker (default 30)",
      },
    },
  },
  async run(invocation) {
    const { out, note, language } = invocation;
    const isChinese = language === "zh";
    const concurrency = wholeNumber("concurrency", 1, 64, invocation);
    const lockSeconds = wholeNumber("lock", 1, 3600, invocation);
    const { redis, data, reading } = await invocation.configuration();
    if (!redis) throw new PlatformError("queue/not_set", {});
    const stopped = stopSignal();
    const { verticals } = await import("@guildhall/runtime");
    const pool = createReadingPool(reading);
    let lastFault = "";
    const worker = await workOnQueue({
      url: redis.url,
      data,
      verticals,
      readDocument: readWithPrograms(pool.readDocument, installedPrograms),
      ...(concurrency === undefined ? {} : { concurrency }),
      ...(lockSeconds === undefined ? {} : { lockSeconds }),
      onRead: ({ jobId, code, ms }) =>
        out({ jobId, ms: Math.round(ms), ...(code === undefined ? {} : { code }) }, () =>
          [isChinese ? "读完" : "read", jobId, `${Math.round(ms)} ms`, code].filter(Boolean).join("  "),
        ),
      onFault({ message }) {
        if (message !== lastFault) note(isChinese ? `队列：${message}` : `Queue: ${message}`);
        lastFault = message;
      },
    });
    const { address, version } = worker.server;
    out({ worker: "ready", queue: address, redis: version, data }, () =>
      isChinese
        ? `工作进程已就绪。队列：${address}（Redis ${version}），数据目录：${data}。按 Ctrl-C 停止。`
        : `The worker is ready. Queue: ${address} (Redis ${version}), data folder: ${data}. Press Ctrl-C to stop.`,
    );
    await stopped;
    note(isChinese ? "正在做完手上的文件……" : "Finishing what was begun …");
    await worker.close();
    await pool.close();
    return 0;
  },
};

function wholeNumber(flag: string, least: number, most: number, { text }: Invocation): number | undefined {
  const given = text(flag);
  if (given === undefined) return undefined;
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= least && number <= most) return number;
  throw new PlatformError("cli/wrong_value", {
    flag: `--${flag}`,
    expected: { zh: ` ${least} 到 ${most} 的整数`, en: `a whole number from ${least} to ${most}` },
    got: given.slice(0, 20),
  });
}

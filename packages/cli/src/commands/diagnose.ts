import { type Language, localPrincipal, type Vertical } from "@guildhall/core";
import { installedPrograms } from "@guildhall/ingest";
import type { Runtime } from "@guildhall/runtime";
import type { Command } from "../command.ts";
import { programsInWords, programsReport } from "../present/programs.ts";
import { checkInWords } from "../present/model.ts";
import { countJobs, jobsInWords, queueInWords, queueReport } from "../present/queue.ts";

export const diagnoseCommand: Command = {
  name: "diagnose",
  usage: "",
  describe: {
    zh: "检查运行环境、读文件用的程序、数据目录、索引和所设模型",
    en: "check the environment, the programs that help to read, the data folder, the index and the models that are set",
  },
  flags: {},
  isForRepair: true,
  async run(invocation) {
    const runtime = await invocation.runtime();
    const indexes = await Promise.all(runtime.verticals.map((vertical) => indexOf(vertical, runtime)));
    const checks = await runtime.checkModels();
    const { language } = invocation;
    const models = checks.map(({ fault, ...check }) => ({
      ...check,
      ...(fault ? { code: fault.code, reason: fault.say(language) } : {}),
    }));
    const { outgoing, server } = runtime;
    const queue = await runtime.checkQueue?.();
    const jobs = await countJobs(runtime);
    const programs = await installedPrograms();
    const data = await invocation.dataDirectory();
    const report = {
      node: process.version,
      data,
      outgoingAddresses: outgoing,
      ...(server ? { server } : {}),
      ...(queue ? { queue: queueReport(queue, language) } : {}),
      jobs,
      programs: programsReport(programs),
      models,
      indexes,
    };
    invocation.out(report, () =>
      [
        `Node ${report.node}`,
        language === "zh" ? `数据目录 ${data}` : `Data folder ${data}`,
        outgoingInWords(outgoing, language),
        ...(server
          ? [`${language === "zh" ? "检索服务器" : "Search server"} ${server.name} ${server.version}  ${server.url}`]
          : []),
        ...(queue ? [queueInWords(queue, language)] : []),
        ...jobsInWords(jobs, language),
        ...programsInWords(programs, language),
        ...checks.map((check) => checkInWords(check, language)),
        ...indexes.map(({ vertical, passages, segments, bytes, dividedByAnother }) => {
          const waiting = waitingInWords(dividedByAnother, language);
          return language === "zh"
            ? `${vertical}：${passages} 段，${segments} 个索引段，${(bytes / 1e6).toFixed(1)} MB${waiting}`
            : `${vertical}: ${passages} passages, ${segments} segments, ${(bytes / 1e6).toFixed(1)} MB${waiting}`;
        }),
      ].join("\n"),
    );
    return checks.some(({ fault }) => fault) || (queue && "fault" in queue) ? 1 : 0;
  },
};

async function indexOf(vertical: Vertical, { catalogue, collection, countOutdated }: Runtime) {
  const { id, dividerVersion: divider } = vertical;
  const collections = await catalogue.collections(id, localPrincipal);
  const size = await collection.size({ principal: localPrincipal, vertical: id, collections });
  return { vertical: id, collections, ...size, divider, dividedByAnother: await countOutdated(vertical) };
}

/** How many versions wait to be divided anew, where there are any. */
function waitingInWords(waiting: number, language: Language): string {
  if (waiting === 0) return "";
  return language === "zh"
    ? `；${waiting} 个版本仍按旧的划分规则，serve 会在后台重新划分，也可运行 guildhall reindex`
    : `; ${waiting} versions are divided by an earlier divider: serve divides them anew in the background, and so does guildhall reindex`;
}

function outgoingInWords(outgoing: readonly string[], language: Language): string {
  if (outgoing.length > 0) return `${language === "zh" ? "对外地址：" : "Outgoing addresses: "}${outgoing.join(", ")}`;
  return language === "zh"
    ? "对外地址：无，任何内容都不离开这台计算机"
    : "Outgoing addresses: none, nothing leaves this computer";
}

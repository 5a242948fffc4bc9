import { localPrincipal, PlatformError } from "@guildhall/core";
import {
  incomingFile,
  incomingFrom,
  type IncomingOrFault,
  type IngestOutcome,
  type MetadataByName,
  readMetadata,
} from "@guildhall/ingest";
import { verticalNamed } from "@guildhall/runtime";
import type { Command, Invocation } from "../command.ts";
import { usageOf } from "../parse.ts";
import { showPreviews } from "../present/preview.ts";

export const ingestCommand: Command = {
  name: "ingest",
  usage: "<vertical> <file|dir|->... [--collection NAME] [--meta FILE] [--labels a,b] [--preview]",
  describe: { zh: "收入文件、目录或语料", en: "take in files, folders or corpora" },
  flags: {
    collection: {
      type: "string",
      describe: { zh: "放入哪个集合（默认 default）", en: "collection (default: default)" },
    },
    meta: {
      type: "string",
      describe: {
        zh: "元数据文件：文件名或行号 id → 日期、状态、发文机关、文号等",
        en: "metadata file: file name or row id → dates, status, issuer, number",
      },
    },
    labels: {
      type: "string",
      describe: {
        zh: "标签，用逗号分隔；只有持有全部标签的人能看到",
        en: "labels, comma separated; only who holds all of them sees the documents",
      },
    },
    preview: {
      type: "boolean",
      describe: {
        zh: "只显示怎样划分、读出什么，不存任何内容",
        en: "only show how documents would be divided and what is read in them; nothing is stored",
      },
    },
  },
  async run(invocation) {
    const [vertical, ...inputs] = invocation.arguments;
    if (vertical === undefined)
      throw new PlatformError("cli/missing_argument", { argument: "<vertical>", usage: usageOf(ingestCommand) });
    if (inputs.length === 0)
      throw new PlatformError("cli/missing_argument", { argument: "<file|dir|->", usage: usageOf(ingestCommand) });
    const metaFile = invocation.text("meta");
    const metadata = metaFile === undefined ? {} : await readMetadata(metaFile);
    const runtime = await invocation.runtime();
    verticalNamed(vertical, runtime.verticals);
    const collection = invocation.text("collection");
    if (invocation.isSet("preview")) {
      const where = { vertical, ...(collection === undefined ? {} : { collection }) };
      return showPreviews(runtime.preview(documentsOf(inputs, metadata), where, localPrincipal), invocation);
    }
    const onEmbedded = (done: number, total: number): void =>
      invocation.progress(invocation.language === "zh" ? `向量 ${done}/${total}` : `vectors ${done}/${total}`);
    const labels = invocation
      .text("labels")
      ?.split(/[,，]/)
      .map((label) => label.trim())
      .filter((label) => label !== "");
    const into = {
      vertical,
      onEmbedded,
      ...(labels ? { labels } : {}),
      ...(collection === undefined ? {} : { collection }),
    };

    const count = { stored: 0, replaced: 0, unchanged: 0, quarantined: 0, failed: 0 };
    try {
      for await (const outcome of runtime.ingest(documentsOf(inputs, metadata), into, localPrincipal)) {
        count[outcome.outcome] += 1;
        invocation.out(lineOf(outcome, invocation), () => inWords(outcome, invocation));
        invocation.progress(`${count.stored + count.replaced + count.unchanged} ✓  ${count.failed} ✗`);
      }
      await runtime.maintain();
    } finally {
      invocation.progress("");
    }
    invocation.note(summaryOf(count, invocation));
    return count.failed > 0 ? 1 : 0;
  },
};

async function* documentsOf(inputs: readonly string[], metadata: MetadataByName): AsyncGenerator<IncomingOrFault> {
  for (const input of inputs) {
    if (input === "-") {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      yield { file: "stdin.txt", incoming: incomingFile(Buffer.concat(chunks), "stdin.txt", metadata) };
    } else yield* incomingFrom([input], metadata);
  }
}

function lineOf({ fault, ...outcome }: IngestOutcome, { language }: Invocation): Record<string, unknown> {
  return { ...outcome, ...(fault ? { code: fault.code, reason: fault.say(language) } : {}) };
}

const outcomeInWords = {
  stored: { zh: "已收入", en: "stored" },
  replaced: { zh: "已更新", en: "replaced" },
  unchanged: { zh: "无变化", en: "unchanged" },
  quarantined: { zh: "已隔离", en: "quarantined" },
  failed: { zh: "失败", en: "failed" },
} as const;

function inWords({ file, outcome, passages, fault }: IngestOutcome, { language }: Invocation): string {
  const word = outcomeInWords[outcome][language];
  if (fault) return `${word}  ${file}  ${fault.say(language)}`;
  return `${word}  ${file}${passages > 0 ? (language === "zh" ? `  ${passages} 段` : `  ${passages} passages`) : ""}`;
}

function summaryOf(count: Readonly<Record<IngestOutcome["outcome"], number>>, { language }: Invocation): string {
  const parts = Object.entries(count).filter(([, many]) => many > 0);
  return parts
    .map(([outcome, many]) => `${outcomeInWords[outcome as IngestOutcome["outcome"]][language]} ${many}`)
    .join(language === "zh" ? "，" : ", ");
}

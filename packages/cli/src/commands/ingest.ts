import { localPrincipal, PlatformError } from "@guildhall/core";
import {
  incomingFile,
  countFiles,
  incomingFrom,
  type IncomingOrFault,
  type MetadataByName,
  readMetadata,
} from "@guildhall/ingest";
import { verticalNamed } from "@guildhall/runtime";
import type { Command } from "../command.ts";
import { usageOf } from "../parse.ts";
import { showPreviews } from "../present/preview.ts";
import { createTally, takeIn } from "./ingest/take-in.ts";
import { watchInto } from "./ingest/watch.ts";

export const ingestCommand: Command = {
  name: "ingest",
  usage: "<vertical> <file|dir|->... [--collection NAME] [--meta FILE] [--labels a,b] [--preview] [--watch [--remove]]",
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
    watch: {
      type: "boolean",
      describe: {
        zh: "收入一个目录，之后有新文件或改动就接着收，直到 Ctrl-C；文件不在了，已收入的内容保留",
        en: "take a folder in and then whatever is new or changed in it, until Ctrl-C; of a file that goes, what was stored stays",
      },
    },
    remove: {
      type: "boolean",
      describe: {
        zh: "与 --watch 同用：文件不在了，就删除它收入的内容和所有版本",
        en: "with --watch: of a file that goes, remove the document with all its versions",
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
    const labels = invocation
      .text("labels")
      ?.split(/[,，]/)
      .map((label) => label.trim())
      .filter((label) => label !== "");
    const into = {
      vertical,
      ...(labels ? { labels } : {}),
      ...(collection === undefined ? {} : { collection }),
    };

    if (invocation.isSet("watch")) {
      const [directory = ""] = inputs;
      if (inputs.length > 1 || directory === "-")
        throw new PlatformError("cli/wrong_value", {
          flag: "--watch",
          expected: { zh: "一个目录", en: "one folder" },
          got: inputs.join(" ").slice(0, 200),
        });
      return watchInto({ directory, into, metadata, runtime }, invocation);
    }
    const tally = createTally();
    const total = await countFiles(inputs);
    await takeIn(documentsOf(inputs, metadata), { runtime, into, invocation, tally, total });
    await runtime.maintain();
    invocation.note(tally.summary(invocation.language));
    return tally.failed > 0 ? 1 : 0;
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

import { readFile, writeFile } from "node:fs/promises";
import { localPrincipal, type Message, PlatformError, type TaskKind } from "@guildhall/core";
import { taskFile, taskMarkdown } from "@guildhall/runtime";
import type { Command, Flag, Invocation } from "../command.ts";
import { usageOf } from "../parse.ts";

const flags = {
  input: {
    type: "string",
    describe: { zh: "输入：JSON 文件，或 - 表示标准输入", en: "the input: a JSON file, or - for standard input" },
  },
  format: {
    type: "string",
    describe: {
      zh: "输出格式：json、md，或该业务自己的（docx、pdf、fhir）",
      en: "json, md, or one of the task's own (docx, pdf, fhir)",
    },
  },
  out: { type: "string", describe: { zh: "写入这个文件", en: "write to this file" } },
} as const satisfies Readonly<Record<string, Flag>>;

/** A command that runs the tasks of one kind: draft, check, compare, compute. */
export function taskCommand(kind: TaskKind, describe: Message): Command {
  const command: Command = {
    name: kind,
    usage: "<vertical> <task> --input FILE [--format json|md|docx|pdf|fhir] [--out FILE]",
    describe,
    flags,
    async run(invocation) {
      const { language } = invocation;
      const [vertical, task] = invocation.arguments;
      const input = invocation.text("input");
      const missing = vertical === undefined ? "<vertical>" : task === undefined ? "<task>" : "--input";
      if (vertical === undefined || task === undefined || input === undefined)
        throw new PlatformError("cli/missing_argument", { argument: missing, usage: usageOf(command) });
      const given = await inputFrom(input);
      const runtime = await invocation.runtime();
      const result = await runtime.perform({ vertical, task, input: given, language }, [kind], localPrincipal);
      const out = invocation.text("out");
      const format = invocation.text("format") ?? (invocation.json ? "json" : "md");
      if (out === undefined && (format === "json" || format === "md")) {
        if (format === "json" && !invocation.json) invocation.out(result, () => JSON.stringify(result, undefined, 2));
        else invocation.out(result, () => taskMarkdown(result, language));
        return 0;
      }
      const file = await taskFile(result, format, { runtime, language });
      await written(file.bytes, out ?? `${task}.${file.extension}`, invocation);
      return 0;
    },
  };
  return command;
}

async function inputFrom(file: string): Promise<unknown> {
  const text = await (file === "-" ? standardInput() : readFile(file, "utf8")).catch((cause: unknown) => {
    throw new PlatformError("ingest/not_found", { file }, { cause });
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new PlatformError(
      "cli/wrong_value",
      { flag: "--input", expected: { zh: " JSON 文件", en: "a JSON file" }, got: file.slice(0, 80) },
      { cause },
    );
  }
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

async function written(bytes: Uint8Array, file: string, invocation: Invocation): Promise<void> {
  await writeFile(file, bytes);
  invocation.out({ file, bytes: bytes.length }, () =>
    invocation.language === "zh" ? `已写入 ${file}` : `Written to ${file}`,
  );
}

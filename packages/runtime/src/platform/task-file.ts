import { labelledFile, tableCsv, taskMarkdown } from "@guildhall/compose";
import { type Exporter, type Language, PlatformError, type TaskResult } from "@guildhall/core";
import type { Runtime } from "../runtime.ts";

export interface TaskFile extends Pick<Exporter, "mediaType" | "extension"> {
  readonly bytes: Uint8Array;
}

/** What a task gave as a file, with its label in it. Throws `task/unknown_format`. */
export async function taskFile(
  result: TaskResult,
  format: string,
  { runtime, language }: { readonly runtime: Pick<Runtime, "verticals" | "clock">; readonly language: Language },
): Promise<TaskFile> {
  const task = runtime.verticals.find(({ id }) => id === result.vertical)?.tasks?.find(({ id }) => id === result.task);
  const exporters: Readonly<Record<string, Exporter>> = {
    ...generalExporters,
    ...(result.output.form === "table" && { csv }),
    ...task?.exporters,
  };
  const exporter = Object.hasOwn(exporters, format) ? exporters[format] : undefined;
  if (!exporter) {
    const available = Object.keys(exporters).join(", ");
    throw new PlatformError("task/unknown_format", { task: result.task, format: format.slice(0, 20), available });
  }
  const { mediaType, extension } = exporter;
  const bytes = await exporter.write(result, { language, now: runtime.clock.now().toISOString() });
  return { mediaType, extension, bytes: await labelledFile(bytes, extension, result.label) };
}

/** Formats that every task has. */
export const generalExporters: Readonly<Record<string, Exporter>> = {
  json: {
    mediaType: "application/json",
    extension: "json",
    write: async (result) => Buffer.from(`${JSON.stringify(result, undefined, 2)}\n`),
  },
  md: {
    mediaType: "text/markdown",
    extension: "md",
    write: async (result, { language }) => Buffer.from(taskMarkdown(result, language)),
  },
};

/** For tables alone. */
const csv: Exporter = {
  mediaType: "text/csv",
  extension: "csv",
  write: async ({ output, label }, { language }) =>
    Buffer.from(output.form === "table" ? tableCsv(output, label.visible[language], language) : ""),
};

import type { Language } from "@guildhall/core";
import type { Command } from "./command.ts";
import { commonFlags, usageOf } from "./parse.ts";

export function helpForAll(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.describe[language]}`);
  const [head, more] =
    language === "zh"
      ? ["用法：guildhall <命令> [参数]", "每个命令的用法：guildhall <命令> --help"]
      : ["Usage: guildhall <command> [flags]", "Usage of a command: guildhall <command> --help"];
  return [head, "", ...lines, "", more].join("\n");
}

export function helpFor(command: Command, language: Language): string {
  const flags = Object.entries({ ...command.flags, ...commonFlags });
  const width = Math.max(...flags.map(([name]) => name.length));
  return [
    usageOf(command),
    "",
    command.describe[language],
    "",
    ...flags.map(([name, flag]) => `  --${name.padEnd(width)}  ${flag.describe[language]}`),
  ].join("\n");
}

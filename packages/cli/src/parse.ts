import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearest, PlatformError } from "@guildhall/core";
import type { Command, Flag } from "./command.ts";

/** Flags that every command takes. */
export const commonFlags = {
  json: { type: "boolean", describe: { zh: "输出 JSON", en: "print JSON" } },
  data: { type: "string", describe: { zh: "数据目录（默认 ./data）", en: "data folder (default ./data)" } },
  lang: { type: "string", describe: { zh: "语言 zh | en", en: "language zh | en" } },
  help: { type: "boolean", describe: { zh: "显示用法", en: "show usage" } },
} as const satisfies Readonly<Record<string, Flag>>;

export interface Parsed {
  readonly arguments: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

/** Splits the words after a command. Throws `cli/unknown_flag` with the nearest flag, or `cli/missing_argument`. */
export function parse(command: Command, words: readonly string[]): Parsed {
  const flags: Readonly<Record<string, Flag>> = { ...commonFlags, ...command.flags };
  const options: NonNullable<ParseArgsConfig["options"]> = Object.fromEntries(
    Object.entries(flags).map(([name, { type, many }]) => [name, { type, multiple: many ?? false }]),
  );
  const used = words.find((word) => word.startsWith("--") && word !== "--" && !Object.hasOwn(flags, nameOf(word)));
  if (used !== undefined) throw unknownFlag(`--${nameOf(used)}`, Object.keys(flags));
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return { arguments: positionals, flags: values };
  } catch (error) {
    const flag = /--?[\w-]+/.exec((error as Error).message)?.[0] ?? "-";
    const known = flags[flag.replace(/^-+/, "")];
    if (!known) throw unknownFlag(flag, Object.keys(flags));
    throw known.type === "string"
      ? new PlatformError("cli/missing_argument", { argument: flag, usage: usageOf(command) })
      : new PlatformError("cli/wrong_value", { flag, expected: { zh: "不带值", en: "no value" }, got: "=" });
  }
}

export function usageOf({ name, usage }: Pick<Command, "name" | "usage">): string {
  return `guildhall ${name} ${usage}`.trim();
}

function nameOf(word: string): string {
  return word.slice(2).split("=")[0] ?? "";
}

function unknownFlag(flag: string, known: readonly string[]): PlatformError {
  const guess = nearest(flag.replace(/^-+/, ""), known);
  return new PlatformError("cli/unknown_flag", {
    flag: flag.slice(0, 40),
    hint: { zh: `是不是想写 --${guess}？`, en: `Did you mean --${guess}?` },
  });
}

import { isPlatformError, type Language, nearest, PlatformError } from "@guildhall/core";
import type { Configuration, Runtime } from "@guildhall/runtime";
import type { Command, Invocation } from "./command.ts";
import { allCommands, commandNamed } from "./commands/index.ts";
import { helpFor, helpForAll } from "./help.ts";
import { languageOf } from "./language.ts";
import { commonFlags, parse, type Parsed } from "./parse.ts";

/** Runs one command. Resolves to its exit code; never rejects, never prints a stack. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...words] = argv;
  let language: Language = languageOf(undefined, process.env);
  const asJson = words.includes("--json");
  try {
    if (name === undefined || name === "--help" || name === "help") {
      write(helpForAll(await allCommands(), language));
      return name === undefined ? 2 : 0;
    }
    const command = (await commandNamed(name)) ?? unknownCommand(name);
    const parsed = parse(command, words);
    language = languageOf(textOf(parsed, "lang"), process.env);
    if (parsed.flags["help"] === true) {
      write(helpFor(command, language));
      return 0;
    }
    return await run(command, parsed, language);
  } catch (error) {
    return report(error, language, asJson);
  }
}

async function run(command: Command, parsed: Parsed, language: Language): Promise<number> {
  let opened: Promise<Runtime> | undefined;
  const overrides = { data: textOf(parsed, "data"), model: textOf(parsed, "model") };
  const configuration = async () => (await platform()).readConfiguration("guildhall.yaml", process.env, overrides);
  const json = parsed.flags["json"] === true;
  /** Whatever leaves this computer is named before it leaves. */
  const open = async (settings: Configuration): Promise<Runtime> => {
    const { openRuntime, outgoingAddresses, verticalNamed, verticals } = await platform();
    for (const id of Object.keys(settings.verticals ?? {})) verticalNamed(id, verticals);
    const outgoing = outgoingAddresses(
      settings,
      verticals.map(({ id }) => id),
    ).join(" ");
    if (outgoing)
      process.stderr.write(language === "zh" ? `对外地址：${outgoing}\n` : `Outgoing addresses: ${outgoing}\n`);
    return openRuntime(settings, { isForRepair: command.isForRepair ?? false });
  };
  const invocation: Invocation = {
    arguments: parsed.arguments,
    text: (flag) => textOf(parsed, flag),
    texts: (flag) => {
      const value = parsed.flags[flag];
      return Array.isArray(value) ? value.map(String) : [];
    },
    isSet: (flag) => parsed.flags[flag] === true,
    language,
    json,
    out: (value, text) => write(json ? JSON.stringify(value) : text()),
    note: (text) => process.stderr.write(`${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
    },
    runtime: () => (opened ??= configuration().then(open)),
    dataDirectory: async () => (await configuration()).data,
    configuration,
  };
  try {
    return await command.run(invocation);
  } finally {
    await opened?.then(
      (runtime) => runtime.close(),
      () => undefined,
    );
  }
}

/** Loaded when a command first needs it: help and wrong use answer at once. */
const platform = () => import("@guildhall/runtime");

function unknownCommand(name: string): never {
  if (name.startsWith("-")) {
    const guess = nearest(name.replace(/^-+/, ""), Object.keys(commonFlags));
    throw new PlatformError("cli/unknown_flag", {
      flag: name.slice(0, 40),
      hint: { zh: `是不是想写 --${guess}？`, en: `Did you mean --${guess}?` },
    });
  }
  throw new PlatformError("cli/unknown_command", { command: name.slice(0, 40) });
}

/** One sentence for a person, or {error} for a program; the exit code is the catalogue's. */
function report(error: unknown, language: Language, json: boolean): number {
  if (isBrokenPipe(error)) return 0;
  const known = isPlatformError(error)
    ? error
    : new PlatformError("internal/unexpected", { reference: referenceOf(error) }, { cause: error });
  if (json) write(JSON.stringify({ error: { code: known.code, message: known.say(language) } }));
  process.stderr.write(`${known.say(language)}\n`);
  if (process.env["GUILDHALL_DEBUG"]) process.stderr.write(`${String((error as Error).stack)}\n`);
  return known.entry.exit;
}

function referenceOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

function textOf(parsed: Parsed, flag: string): string | undefined {
  const value = parsed.flags[flag];
  return typeof value === "string" ? value : undefined;
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

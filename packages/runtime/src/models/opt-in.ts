import { PlatformError } from "@guildhall/core";

/** A class of a package that the default install leaves out. */
export interface OptInClass {
  /** What is imported: @langchain/anthropic, @langchain/community/chat_models/zhipuai */
  readonly module: string;
  readonly class: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What the opt-in folder exports. It is no dependency: without its packages it says how to install them. */
interface OptIn {
  openClass(wanted: OptInClass): Promise<unknown>;
}

const INSTALL = "npm install --prefix optional/models-langchain";
/** Packages of the folder itself come with it; of others a version is known to fit. */
const COMES_ALONG = new Set(["@langchain/anthropic", "@langchain/google-genai", "@langchain/ollama"]);
const FITTING: Readonly<Record<string, string>> = { "@langchain/community": "1.1.29" };

/** An object of that class. Throws `model/not_installed`, which names the package and the command. */
export async function openOptIn(wanted: OptInClass, model: string): Promise<unknown> {
  const entry = new URL("../../../../optional/models-langchain/src/index.ts", import.meta.url);
  const { openClass } = (await import(entry.href)) as OptIn;
  try {
    return await openClass(wanted);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const missing = /Cannot find package '([^']+)'/.exec((error as Error).message)?.[1] ?? packageOf(wanted.module);
    throw new PlatformError("model/not_installed", { model, package: missing, command: commandFor(missing) });
  }
}

function packageOf(module: string): string {
  return module.split("/", module.startsWith("@") ? 2 : 1).join("/");
}

function commandFor(name: string): string {
  if (COMES_ALONG.has(name)) return INSTALL;
  const version = FITTING[name];
  return `${INSTALL} --no-save ${name}${version === undefined ? "" : `@${version}`}`;
}

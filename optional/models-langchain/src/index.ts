/** The packages of this folder; any other is imported by its own name from beside them. */
const packages: Readonly<Record<string, () => Promise<unknown>>> = {
  "@langchain/anthropic": () => import("@langchain/anthropic"),
  "@langchain/google-genai": () => import("@langchain/google-genai"),
  "@langchain/ollama": () => import("@langchain/ollama"),
};

/**
 * An object of a chat model class of LangChain, from a package that is installed here or beside the platform. Rejects with
 * ERR_MODULE_NOT_FOUND where it is not. Several classes keep their address to themselves; `apiUrl` moves it all the same.
 */
export async function openClass({
  module,
  class: name,
  options,
}: {
  readonly module: string;
  readonly class: string;
  readonly options: Readonly<Record<string, unknown>>;
}): Promise<unknown> {
  const load = packages[module] ?? (() => import(module));
  const found = ((await load()) as Readonly<Record<string, unknown>>)[name];
  if (typeof found !== "function") throw new TypeError(`${module} has no class ${name}`);
  const made = new (found as new (given: object) => object)(options);
  return "apiUrl" in made && options["apiUrl"] !== undefined
    ? Object.assign(made, { apiUrl: options["apiUrl"] })
    : made;
}

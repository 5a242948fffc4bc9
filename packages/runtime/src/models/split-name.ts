import { PlatformError } from "@guildhall/core";

/**
 * `provider:model` in its two parts; a model may hold colons and slashes itself. Throws `model/unknown`, which also names
 * those that need no provider.
 */
export function splitName(
  name: string,
  providers: readonly string[],
  builtIn: readonly string[] = [],
): { readonly provider: string; readonly model: string } {
  const at = name.indexOf(":");
  const provider = name.slice(0, Math.max(at, 0));
  const model = name.slice(at + 1);
  if (!providers.includes(provider) || model === "")
    throw new PlatformError("model/unknown", {
      model: name.slice(0, 60),
      available: [...builtIn, ...providers.map((known) => `${known}:…`)].join(", "),
    });
  return { provider, model };
}

import { PlatformError } from "./errors.ts";
import type { Vertical } from "./vertical.ts";

/** Checks a vertical as far as a value can be checked and gives it back. Throws `vertical/invalid` with the first fault. */
export function defineVertical(vertical: Vertical): Vertical {
  const fault = firstFault(vertical);
  if (fault) throw new PlatformError("vertical/invalid", { vertical: vertical.id, fault });
  return Object.freeze(vertical);
}

function firstFault(vertical: Vertical): string | undefined {
  if (vertical.apiVersion !== 1) return `apiVersion: expected 1, got ${String(vertical.apiVersion)}`;
  if (!/^[a-z][a-z0-9-]*$/.test(vertical.id)) return `id: expected a lower-case word, got ${vertical.id}`;
  if (!vertical.name.zh || !vertical.name.en) return "name: expected Chinese and English";
  if (!vertical.dividerVersion) return "dividerVersion: expected a version";
  const guard = firstTwice(vertical.guards);
  if (guard) return `guards: ${guard} is declared twice`;
  const task = firstTwice(vertical.tasks ?? []);
  if (task) return `tasks: ${task} is declared twice`;
  if (vertical.outOfScope.some(({ pattern }) => pattern.global)) return "outOfScope: a pattern keeps state (flag g)";
  return undefined;
}

function firstTwice(declared: readonly { readonly id: string }[]): string | undefined {
  const ids = declared.map(({ id }) => id);
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

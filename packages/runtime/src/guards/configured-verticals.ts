import type { Vertical } from "@guildhall/core";
import { configured, type WordList, wordListGuards } from "@guildhall/guard";
import type { Configuration } from "../configuration.ts";
import { unknownKey } from "../settings/parse-settings.ts";

/**
 * The verticals with their guards as guildhall.yaml has them, and the institution's word lists behind them. Throws
 * `config/unknown_key` for a vertical or a guard that is not there, `config/invalid` for what a guard does not let be changed.
 */
export function configuredVerticals(
  verticals: readonly Vertical[],
  { verticals: own = {} }: Pick<Configuration, "verticals">,
  lists: readonly WordList[],
): readonly Vertical[] {
  const ids = verticals.map(({ id }) => id);
  const wanted = [...Object.keys(own), ...lists.flatMap((list) => list.verticals ?? [])];
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown !== undefined) throw unknownKey("guildhall.yaml", ["verticals", unknown], ids);
  const listed = lists.map((list) => ({ list, guards: wordListGuards(list) }));
  return verticals.map((vertical) => {
    const fromLists = listed.filter(({ list }) => list.verticals?.includes(vertical.id) ?? true);
    const guards = [...vertical.guards, ...fromLists.flatMap((each) => each.guards)];
    const choices = own[vertical.id]?.guards ?? {};
    const misspelt = Object.keys(choices).find((id) => !guards.some((guard) => guard.id === id));
    const path = ["verticals", vertical.id, "guards"];
    if (misspelt !== undefined)
      throw unknownKey(
        "guildhall.yaml",
        [...path, misspelt],
        guards.map(({ id }) => id),
      );
    return { ...vertical, guards: configured(guards, choices, path.join(".")) };
  });
}

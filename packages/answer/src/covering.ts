import type { BaseModel, NewId, Vertical } from "@guildhall/core";
import type { Covering } from "@guildhall/compose";
import { createVeil } from "@guildhall/guard";

/** What lies between a model outside and the passages of these verticals; nothing for a model in this process. */
export function coveringFor(
  { model, newId }: { readonly model: BaseModel; readonly newId: NewId },
  verticals: readonly Vertical[],
): { readonly covering?: Covering } {
  if (!model.isRemote) return {};
  const mark = newId()
    .replaceAll(/[^a-z\d]/g, "")
    .slice(-8)
    .padStart(4, "0");
  return {
    covering: {
      veil: createVeil(mark),
      isAboutPersons({ document: { version } }) {
        const vertical = verticals.find(({ id }) => id === version.corpus.vertical);
        return vertical?.isAboutPersons?.(version) ?? true;
      },
    },
  };
}

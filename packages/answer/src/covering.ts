import type { BaseModel, NewId, Veil, Vertical } from "@guildhall/core";
import type { Covering } from "@guildhall/compose";
import { createVeil } from "@guildhall/guard";

interface Ports {
  readonly model: BaseModel;
  readonly newId: NewId;
}

/** What lies between a model outside and the passages of these verticals; nothing for a model in this process. */
export function coveringFor(ports: Ports, verticals: readonly Vertical[]): { readonly covering?: Covering } {
  const veil = veilFor(ports);
  if (!veil) return {};
  return {
    covering: {
      veil,
      isAboutPersons({ document: { version } }) {
        const vertical = verticals.find(({ id }) => id === version.corpus.vertical);
        return vertical?.isAboutPersons?.(version) ?? true;
      },
    },
  };
}

/** A veil for one request to a model outside; none for a model in this process. */
export function veilFor({ model, newId }: Ports): Veil | undefined {
  if (!model.isRemote) return undefined;
  const mark = newId()
    .replaceAll(/[^a-z\d]/g, "")
    .slice(-8)
    .padStart(4, "0");
  return createVeil(mark);
}

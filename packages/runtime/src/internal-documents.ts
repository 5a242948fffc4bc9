import { INTERNAL_LABEL, type Message, PlatformError, type Profile } from "@guildhall/core";
import { holdsLabel, type Storage } from "@guildhall/storage";
import { isLocal } from "./models/servers.ts";

/** A model that the configuration names. */
interface Named {
  readonly name: string;
  readonly address?: string;
  readonly isOutside?: boolean;
}

interface Parts {
  readonly profile: Profile;
  readonly verticals: readonly string[];
  /** Models to which a vertical's passages are shown: those that answer, embed and rank. */
  modelsOf(vertical: string): readonly Named[];
}

/**
 * Documents that are marked for inside use only: refused where the public is served, elsewhere held under the label
 * `internal` as long as no model outside would see their text.
 */
export interface InternalDocuments {
  /** Why they may not come into the vertical; undefined: they may. */
  keptOutOf(vertical: string): Message | undefined;
  /** Throws `config/internal_outside` where some are held and a model outside would see them. */
  assertInside(storage: Storage): Promise<void>;
}

export function createInternalDocuments({ profile, verticals, modelsOf }: Parts): InternalDocuments {
  const outside = (vertical: string): string =>
    modelsOf(vertical)
      .filter(({ address, isOutside = address !== undefined && !isLocal(address) }) => isOutside)
      .map(({ name }) => name)
      .join(", ");
  return {
    keptOutOf(vertical) {
      if (profile === "cn-public")
        return {
          zh: "按 cn-public 的规则不收内部文件。单位内部使用请在 guildhall.yaml 设 profile: cn-internal。",
          en: "cn-public takes none. For use inside an institution set profile: cn-internal in guildhall.yaml.",
        };
      const models = outside(vertical);
      if (models === "") return undefined;
      return {
        zh: `它的文字会交给外部的 ${models}。请改用本机或本单位的模型（isInHouse）。`,
        en: `its text would be shown to ${models} outside. Choose models of this computer or institution (isInHouse).`,
      };
    },
    async assertInside(storage) {
      for (const vertical of verticals) {
        const models = outside(vertical);
        if (models !== "" && (await holdsLabel(storage, vertical, INTERNAL_LABEL)))
          throw new PlatformError("config/internal_outside", { vertical, models });
      }
    },
  };
}

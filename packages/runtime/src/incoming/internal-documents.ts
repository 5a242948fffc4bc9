import { INTERNAL_LABEL, type Message, PlatformError, type Profile } from "@guildhall/core";
import { holdsLabel, type Storage } from "@guildhall/storage";

interface Parts {
  readonly profile: Profile;
  readonly verticals: readonly string[];
  /** Names of models outside to which passages of the vertical would be shown. */
  outsideOf(vertical: string): readonly string[];
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

export function createInternalDocuments({ profile, verticals, outsideOf }: Parts): InternalDocuments {
  return {
    keptOutOf(vertical) {
      if (profile === "cn-public")
        return {
          zh: "按 cn-public 的规则不收内部文件。单位内部使用请在 guildhall.yaml 设 profile: cn-internal。",
          en: "cn-public takes none. For use inside an institution set profile: cn-internal in guildhall.yaml.",
        };
      const models = outsideOf(vertical).join(", ");
      if (models === "") return undefined;
      return {
        zh: `它的文字会交给外部的 ${models}。请改用本机或本单位的模型（isInHouse）。`,
        en: `its text would be shown to ${models} outside. Choose models of this computer or institution (isInHouse).`,
      };
    },
    async assertInside(storage) {
      for (const vertical of verticals) {
        const models = outsideOf(vertical).join(", ");
        if (models !== "" && (await holdsLabel(storage, vertical, INTERNAL_LABEL)))
          throw new PlatformError("config/internal_outside", { vertical, models });
      }
    },
  };
}

import type { Guard } from "@guildhall/core";

/** Every sentence that leaves the house says where it comes from. */
export const everySentenceCites: Guard = {
  id: "every-sentence-cites",
  sees: "draft",
  release: "retract",
  rule: { source: "Guildhall DESIGN §3", verified: true },
  judge({ draft }) {
    const known = new Set(draft.citations.map(({ id }) => id));
    const bare = draft.sentences.filter(
      ({ citations }) => citations.length === 0 || citations.some((id) => !known.has(id)),
    );
    return bare.length === 0
      ? { verdict: "allow", reason: { zh: "每一句都注明了出处。", en: "Every sentence cites its source." } }
      : {
          verdict: "block",
          reason: { zh: `有 ${bare.length} 句没有出处。`, en: `${bare.length} sentence(s) cite no source.` },
        };
  },
};

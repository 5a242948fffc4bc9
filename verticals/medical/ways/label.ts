import type { Piece, Way } from "../../shared/first-way.ts";
import { blocks } from "./blocks.ts";
import { byDoseGroup } from "./dose-groups.ts";
import { DOSE, labelSectionAt } from "./label-sections.ts";

const FEWEST = 4;

/** 药品说明书: one passage a section 【…】, so that a dose is never quoted from beside another heading. */
export const label: Way = {
  name: "label",
  title: { zh: "按说明书栏目", en: "sections of a drug label" },
  divide(text, target) {
    const lines = text.split(/(?<=\n)/);
    const sections = lines.map(labelSectionAt);
    const known = new Set(sections.filter((section) => section !== undefined));
    if (known.size < FEWEST)
      return {
        reason: { zh: `只有${known.size}个说明书栏目`, en: `${known.size} sections of a drug label only` },
      };
    const heads = sections.map((section) => (section === undefined ? undefined : { path: [section], key: section }));
    return blocks(lines, heads, target).flatMap(byGroup);
  },
};

/** 用法用量 for adults and for children are passages of their own: 用法用量 › 儿童. */
function byGroup(piece: Piece): Piece[] {
  if (piece.key !== DOSE) return [piece];
  return byDoseGroup(piece.text).map(({ text, groups }) => {
    const path = groups.length === 0 ? piece.path : [...piece.path, groups.join("、")];
    return { ...piece, text, path, locator: { kind: "section", path } };
  });
}

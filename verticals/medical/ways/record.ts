import type { Way } from "../../shared/first-way.ts";
import type { Head } from "../../shared/pieces-of.ts";
import { blocks } from "./blocks.ts";
import { entryAt, recordSectionAt } from "./record-sections.ts";

const FEWEST_SECTIONS = 3;
const FEWEST_ENTRIES = 2;

/** 病历: one passage a section (主诉, 现病史 …), in a course of the disease under its dated entry. */
export const record: Way = {
  name: "record",
  title: { zh: "按病历栏目", en: "sections of a record" },
  divide(text, target) {
    const lines = text.split(/(?<=\n)/);
    const entries = lines.map(entryAt);
    const sections = lines.map(recordSectionAt);
    const counted = {
      entries: entries.filter((entry) => entry !== undefined).length,
      sections: new Set(sections.filter((section) => section !== undefined)).size,
    };
    if (counted.entries < FEWEST_ENTRIES && counted.sections < FEWEST_SECTIONS) {
      return {
        reason: {
          zh: `只有${counted.sections}个病历栏目、${counted.entries}次记录`,
          en: `${counted.sections} sections of a record and ${counted.entries} entries only`,
        },
      };
    }
    return blocks(lines, headsOf(entries, sections), target);
  },
};

/** Parts of 拟诊讨论, where one is open. */
const OF_DISCUSSION: ReadonlySet<string> = new Set(["诊断依据", "鉴别诊断", "诊断依据及鉴别诊断", "初步诊断"]);

function headsOf(
  entries: readonly (string | undefined)[],
  sections: readonly (string | undefined)[],
): (Head | undefined)[] {
  let entryPath: readonly string[] = [];
  let isDiscussion = false;
  return entries.map((entry, at) => {
    if (entry !== undefined) {
      entryPath = [entry];
      isDiscussion = false;
      return { path: entryPath };
    }
    const section = sections[at];
    if (section === undefined) return undefined;
    const isPart = isDiscussion && OF_DISCUSSION.has(section);
    isDiscussion = isPart || section === "拟诊讨论";
    return { path: [...entryPath, ...(isPart ? ["拟诊讨论"] : []), section] };
  });
}

import type { Finding } from "@guildhall/core";
import { fault, truthful } from "./fault.ts";
import type { WrittenSection } from "./read-record.ts";

/** Parts of the body that there are two of, by their group: a lung is no chest wall, but right chest pain and left pneumonia disagree. */
const groups: readonly (readonly string[])[] = [
  ["肺", "胸", "肺叶", "上肺", "下肺", "肺下叶", "肺上叶", "胸腔", "胸部", "胸痛"],
  ["膝", "膝关节"],
  ["髋", "髋关节", "股骨", "股骨颈", "股骨头", "大腿"],
  ["肩", "肩关节", "锁骨", "肱骨"],
  ["肘", "肘关节"],
  ["腕", "腕关节", "桡骨", "尺骨", "前臂"],
  ["踝", "踝关节", "腓骨", "胫骨", "小腿"],
  ["足", "脚"],
  ["手"],
  ["上肢", "手臂", "胳膊"],
  ["下肢", "腿"],
  ["眼", "眼睛"],
  ["耳", "耳朵"],
  ["肾", "肾区", "输尿管", "腰部"],
  ["乳", "乳房", "乳腺"],
  ["卵巢", "附件", "输卵管"],
  ["睾丸", "阴囊", "精索"],
  ["腹股沟"],
  ["甲状腺", "侧叶"],
  ["颞", "额", "基底节", "脑", "颅"],
  ["下腹", "上腹"],
];

const SITES = groups.flat().toSorted((a, b) => b.length - a.length);
const SIDED = new RegExp(`(左|右|双|两)(?:侧|边|肢|外|内|前|后|中|下|上|部)*(${SITES.join("|")})`, "g");
/** Sections whose sides must agree with one another; what is past may lie on the other side. */
const COMPARED =
  /^(?:chief_complaint|present_illness|history|examination|specialist_examination|auxiliary|diagnosis|preliminary_diagnosis|admission_diagnosis|discharge_diagnosis|preop_diagnosis|intraop_diagnosis|planned_operation|operation_name|operation_course|condition|admission_condition|course|case_features|discussion|discharge_condition|indication|brief)$/;
const NOT_THERE = /(?:无|未|否认|正常|对称|健侧|对侧|较)[^，。；]{0,10}$/;

interface Sided {
  readonly group: number;
  readonly side: "左" | "右";
  readonly section: string;
  readonly words: string;
}

/** The same part of the body on the left in one section and only on the right in another. */
export function lateralityFaults(written: readonly WrittenSection[]): readonly Finding[] {
  const sided = written.filter(({ id }) => COMPARED.test(id)).flatMap(sidesIn);
  const found: Finding[] = [];
  for (const group of new Set(sided.map((each) => each.group))) {
    const own = sided.filter((each) => each.group === group);
    const [first] = own;
    const other = own.find(
      ({ side, section }) => side !== first?.side && section !== first?.section && isOneSided(own, section),
    );
    if (first === undefined || other === undefined || !isOneSided(own, first.section)) continue;
    const words = `${first.words} / ${other.words}`;
    found.push(
      fault(
        "laterality",
        "error",
        `左右不一致：“${first.words}”与“${other.words}”`,
        `Sides disagree: ${words}`,
        truthful,
        { section: other.section, words },
      ),
    );
  }
  return found;
}

function isOneSided(own: readonly Sided[], section: string): boolean {
  return new Set(own.filter((each) => each.section === section).map(({ side }) => side)).size === 1;
}

function sidesIn({ id, text }: WrittenSection): readonly Sided[] {
  return [...text.matchAll(SIDED)].flatMap((match): Sided[] => {
    const [words, side = "", site = ""] = match;
    const isAbsent = NOT_THERE.test(text.slice(Math.max(0, match.index - 14), match.index));
    const after = /^[^，。；]{0,8}(?:正常|未见异常|清|无)/.test(text.slice(match.index + words.length));
    if (isAbsent || after || (side !== "左" && side !== "右")) return [];
    return [{ group: groups.findIndex((group) => group.includes(site)), side, section: id, words }];
  });
}

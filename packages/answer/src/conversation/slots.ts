/** What a question may name and a later one may change. */
export type SlotKind = "title" | "article" | "company" | "place" | "period";

export interface Slot {
  readonly kind: SlotKind;
  readonly text: string;
  /** UTF-16 units of the question. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = "(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,7})";
const COMPANY_TAIL = "(?:股份有限公司|有限责任公司|有限公司|公司|集团|银行|证券|保险|股份|医药|药业|科技|电子|能源)";

/** Longer and more certain ones first: what one takes the later ones leave alone. */
const patterns: readonly (readonly [SlotKind, RegExp])[] = [
  ["title", /《[^《》]{2,80}》/gu],
  ["article", new RegExp(`第${NUMBER}条(?:之${NUMBER})?(?:第${NUMBER}款)?(?:第${NUMBER}项)?`, "gu")],
  [
    "period",
    /(?<!\d)(?:19|20)\d{2}\s*年度?(?:第?[一二三四]季度|上半年|下半年|前三季度)?|\b(?:FY\s?)?(?:19|20)\d{2}\b/gu,
  ],
  ["company", new RegExp(`[\\p{Script=Han}]{2,12}?${COMPANY_TAIL}+(?![\\p{Script=Han}]{0,2}法)`, "gu")],
  ["company", /\b[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)* (?:Inc|Corp|Corporation|Company|Group|Holdings|Ltd|plc|Bank)\b\.?/gu],
  ["place", /[\p{Script=Han}]{2,3}?(?:省|自治区|自治州|自治县|市|州|县|区|镇)(?![场面政民级外])/gu],
];

/** Words that stand before a name and are no part of it. */
const LEAD = /^(?:请问|那么|那|在|对|对于|关于|和|与|及|或|从|到|比较|对比|换成|如果是|要是|问一下|请|查一下|查)+/u;

/** The things a question names, in its order. */
export function slotsIn(question: string): readonly Slot[] {
  const slots: Slot[] = [];
  for (const [kind, pattern] of patterns) {
    for (const { 0: matched, index } of question.matchAll(pattern)) {
      const lead = kind === "title" ? 0 : (LEAD.exec(matched)?.[0].length ?? 0);
      const slot = { kind, text: matched.slice(lead), start: index + lead, end: index + matched.length };
      if (slot.text.length > 1 && slots.every(({ start, end }) => slot.end <= start || slot.start >= end))
        slots.push(slot);
    }
  }
  return slots.toSorted((left, right) => left.start - right.start);
}

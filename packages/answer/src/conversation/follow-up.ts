import { type Slot, type SlotKind, slotsIn } from "./slots.ts";

/** 那2021年呢？ · what about 2021? */
const FRAGMENT =
  /^(?:那么?|还有|以及|换成|如果是|要是|假如是)?[，,\s]*(?<han>[^，。？！?!]{1,40}?)[的]?呢[？?！!。]*$|^(?:and|what about|how about)\s+(?:in |for |of )?(?<latin>.{1,60}?)\s*\?*$/iu;

/** What stands for something named before, and what kinds of thing it may stand for. */
const pronouns: readonly (readonly [pattern: RegExp, kinds: readonly SlotKind[]])[] = [
  [/(?:该|这家?|那家?|此|上述)(?:家)?(?:公司|企业|集团|银行|机构)/gu, ["company"]],
  [
    /(?:该|这部?|那部?|此|上述|这个|这份|那个)(?:办法|条例|规定|规约|章程|文件|法律|法规|法|通知|规章|细则)/gu,
    ["title"],
  ],
  [/(?:该|这|那|此|上述)(?:一)?条(?![件例款目])/gu, ["article"]],
  [/(?:该|这个?|那个?)(?:地区|地方|城市|省|市|县)|当地|那里|那边/gu, ["place"]],
  [/(?:该|这|那|同)(?:一)?年度?(?![龄])|当年/gu, ["period"]],
  [/它(?!们)|(?<![\p{Script=Han}])其(?![他它实中次余])/gu, ["title", "company"]],
  [/\b(?:that|this|the) (?:company|firm|bank)\b/giu, ["company"]],
  [/\b(?:that|this|the) (?:regulation|law|act|document|rule)\b/giu, ["title"]],
];

/**
 * A question with what it leaves to the questions before it put in: 那2021年呢？ after 甲公司2020年的营业收入是多少？ asks
 * for 甲公司2021年的营业收入. By rule; one that stands by itself stays as it is. `earlier` are as they were resolved, the
 * last one last.
 */
export function followUp(question: string, earlier: readonly string[]): string {
  const former = earlier.at(-1);
  if (former === undefined) return question;
  const fragment = FRAGMENT.exec(question.trim())?.groups;
  const said = fragment?.["han"] ?? fragment?.["latin"];
  return said === undefined ? withAntecedents(question, earlier) : changed(former, said.trim());
}

/** A question as its conversation makes it understood; the questions before it are resolved one after another. */
export function inConversation(question: string, earlier: readonly string[]): string {
  const resolved: string[] = [];
  for (const each of earlier) resolved.push(followUp(each, resolved));
  return followUp(question, resolved);
}

/** The former question with what the fragment names in the place of what it named of that kind. */
function changed(former: string, fragment: string): string {
  const given = slotsIn(fragment);
  const held = slotsIn(former);
  const replaced = given.flatMap((slot) => held.filter(({ kind }) => kind === slot.kind).slice(0, 1));
  if (given.length > 0 && replaced.length === given.length) {
    return given.reduceRight((text, { text: said }, index) => {
      const at = replaced[index];
      return at ? text.slice(0, at.start) + said + text.slice(at.end) : text;
    }, former);
  }
  const likened = given.length === 0 ? inPlaceOfItsLike(former, fragment, held) : undefined;
  if (likened !== undefined) return likened;
  const others = held.filter(({ kind }) => !given.some((slot) => slot.kind === kind));
  // A new topic of the same things: 《甲办法》第三条 → 《甲办法》 and the topic.
  const kept = others.filter(({ kind }) => kind !== "article" || given.length === 0);
  if (kept.length > 0) return `${kept.map(({ text }) => text).join("")}${fragment}`;
  return `${fragment}（${former.replace(/[？?。]+$/u, "")}）`;
}

/** 硕士研究生的补贴是多少？ and 博士研究生呢？: what ends, or begins, as the fragment does gives way to it. */
function inPlaceOfItsLike(former: string, fragment: string, held: readonly Slot[]): string | undefined {
  for (let shared = fragment.length - 1; shared >= 2; shared -= 1) {
    const [ending, beginning] = [fragment.slice(-shared), fragment.slice(0, shared)];
    const places = [former.indexOf(ending) + shared - fragment.length, former.indexOf(beginning)];
    const isThere = [former.includes(ending), former.includes(beginning)];
    const start = places.find((place, index) => isThere[index] && isFreeWord(former, place, fragment.length, held));
    if (start !== undefined) return former.slice(0, start) + fragment + former.slice(start + fragment.length);
  }
  return undefined;
}

function isFreeWord(text: string, start: number, length: number, held: readonly Slot[]): boolean {
  const word = text.slice(Math.max(0, start), start + length);
  return (
    start >= 0 &&
    word.length === length &&
    /^[\p{L}\p{N}]+$/u.test(word) &&
    held.every((slot) => slot.end <= start || slot.start >= start + length)
  );
}

/** Pronouns replaced by the last thing of their kind that was named. */
function withAntecedents(question: string, earlier: readonly string[]): string {
  const named = earlier.flatMap((each) => slotsIn(each));
  let resolved = question;
  for (const [pattern, kinds] of pronouns) {
    const own = slotsIn(resolved);
    const antecedent = lastOf(kinds, named);
    if (!antecedent || own.some(({ kind }) => kinds.includes(kind))) continue;
    resolved = resolved.replace(pattern, () => antecedent.text);
  }
  return resolved;
}

function lastOf(kinds: readonly SlotKind[], named: readonly Slot[]): Slot | undefined {
  return named.findLast(({ kind }) => kinds.includes(kind));
}

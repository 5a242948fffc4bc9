import type { Message, Question, ValidityPolicy, Vertical } from "@guildhall/core";

const days: Readonly<Record<ValidityPolicy["basis"], Message | undefined>> = {
  effective: { zh: "所问之事发生的日期", en: "the day on which the matter happened" },
  known: { zh: "以哪一天已公开的信息为准", en: "the day by which the information had to be public" },
  contract: { zh: "合同成立的日期", en: "the day on which the contract was made" },
  none: undefined,
};

/** What to ask back when a trade's answer hangs on a day that the question does not name: today would be a guess. */
export function whichDay({ asOf }: Question, verticals: readonly Vertical[]): Message | undefined {
  if (asOf !== undefined) return undefined;
  const asking = verticals.find(({ validity }) => validity.default === "ask" && days[validity.basis] !== undefined);
  const day = asking && days[asking.validity.basis];
  return (
    day && {
      zh: `答案取决于日期。请给出${day.zh}（年-月-日）后再问。`,
      en: `The answer depends on a date. Give ${day.en} (YYYY-MM-DD) and ask again.`,
    }
  );
}

import type { Language, Standing } from "@guildhall/core";

const words = {
  in_force: { zh: "现行有效", en: "in force" },
  not_yet: { zh: "尚未施行", en: "not yet in force" },
  ended: { zh: "已失效", en: "no longer in force" },
  unknown: { zh: "施行日期不详", en: "effective date unknown" },
} as const;

const how = {
  repealed: { zh: "已废止", en: "repealed" },
  superseded: { zh: "已被取代", en: "superseded" },
  amended: { zh: "已被修改，是否为修改后的文本不详", en: "amended; whether this is the amended text is unknown" },
  expired: { zh: "已期满", en: "expired" },
} as const;

/** A status in words: 已废止 (2026-08-15，《生态环境法典》). */
export function standingInWords({ status, on, by }: Standing, language: Language): string {
  const word = (status === "ended" || by?.how === "amended") && by ? how[by.how][language] : words[status][language];
  const from = status === "in_force" && on ? (language === "zh" ? `自 ${on}` : `since ${on}`) : on;
  const details = [from, by && by.how !== "expired" ? `《${by.title}》` : undefined].filter(
    (detail) => detail !== undefined,
  );
  return details.length > 0 ? `${word}（${details.join("，")}）` : word;
}

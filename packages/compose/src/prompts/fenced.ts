import type { Evidence, EvidenceAbout, Language } from "@guildhall/core";

/**
 * Passages as data: between fences that carry a mark nobody could know who wrote them, so that no text can end its own
 * fence.
 */
export function fenced(evidence: readonly Evidence[], seal: string, language: Language): string {
  return evidence.map((each) => fencedPassage(each, seal, language)).join("\n");
}

function fencedPassage({ alias, text, context, about }: Evidence, seal: string, language: Language): string {
  const headings = context.trim();
  const told: Readonly<Record<string, string | undefined>> = {
    id: alias,
    title: about?.title,
    number: about?.documentNumber,
    published: about?.dates.publishedOn,
    effective: about?.dates.effectiveFrom,
    ended: about?.dates.effectiveTo,
    status: about && standingInWords(about, language),
    beside: about?.beside,
    under: headings === "" ? undefined : headings,
  };
  const attributes = Object.entries(told).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${inAttribute(value)}"`],
  );
  return `<passage-${seal} ${attributes.join(" ")}>\n${text}\n</passage-${seal}>`;
}

export function fencedQuestion(question: string, seal: string): string {
  return `<question-${seal}>\n${question}\n</question-${seal}>`;
}

function standingInWords({ standing: { status, on, by } }: EvidenceAbout, language: Language): string {
  const isChinese = language === "zh";
  switch (status) {
    case "in_force":
      return isChinese ? "现行有效" : "in force";
    case "not_yet":
      return isChinese ? `尚未施行${on ? `，自 ${on} 起` : ""}` : `not yet in force${on ? `, from ${on}` : ""}`;
    case "ended": {
      const after = by ? (isChinese ? `，现见《${by.title}》` : `, see ${by.title}`) : "";
      return isChinese ? `已失效${on ? `（${on}）` : ""}${after}` : `ended${on ? ` on ${on}` : ""}${after}`;
    }
    case "unknown":
      return isChinese ? "效力日期不明" : "dates of effect unknown";
  }
}

function inAttribute(value: string): string {
  return value.replaceAll(/\s+/g, " ").replaceAll('"', "”").replaceAll("<", "＜").replaceAll(">", "＞");
}

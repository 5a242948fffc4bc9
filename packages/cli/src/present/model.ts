import type { Language } from "@guildhall/core";
import type { ModelCheck } from "@guildhall/runtime";

const kinds = {
  model: { zh: "基础模型", en: "base model" },
  embedder: { zh: "向量模型", en: "embedder" },
  reranker: { zh: "重排模型", en: "reranker" },
} as const;

/** One line on a model that was tried; where something is wrong, a second one with what to do. */
export function checkInWords(
  { kind, name, vertical, address, dimensions, firstMs, fault }: ModelCheck,
  language: Language,
): string {
  const isChinese = language === "zh";
  const size = dimensions === undefined ? undefined : isChinese ? `${dimensions} 维` : `${dimensions} dimensions`;
  const first = firstMs === undefined ? undefined : isChinese ? `首句 ${firstMs} ms` : `first sentence ${firstMs} ms`;
  const about = [vertical, kinds[kind][language], name, address, size, first].filter((part) => part !== undefined);
  return `${fault ? "✗" : "✓"} ${about.join("  ")}${fault ? `\n  ${fault.say(language)}` : ""}`;
}

import type { DocumentFlag, Language } from "@guildhall/core";

const inWords: Readonly<Record<DocumentFlag, Readonly<Record<Language, string>>>> = {
  hidden_text: { zh: "含看不见的文字（未编入检索）", en: "holds text that nobody sees (not indexed)" },
  active_content: { zh: "含脚本或宏（未运行）", en: "holds scripts or macros (not run)" },
  embedded_file: { zh: "含内嵌文件（未读取）", en: "holds files within (not read)" },
};

/** What a person should know of a document, in one line; empty where there is nothing. */
export function flagsInWords(flags: readonly DocumentFlag[] = [], language: Language): string {
  return flags.map((flag) => inWords[flag][language]).join(language === "zh" ? "；" : "; ");
}

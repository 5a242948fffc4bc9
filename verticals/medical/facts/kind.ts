/** What a document of this trade is; it decides which day counts. */
export type Kind = "label" | "guideline" | "transcript" | "record" | "template" | "table" | "rule" | "notice" | "other";

const KIND_BY_WAY: Readonly<Record<string, Kind>> = {
  label: "label",
  recommendations: "guideline",
  transcript: "transcript",
  articles: "rule",
  rows: "table",
};

const KIND_BY_TITLE: readonly (readonly [RegExp, Kind])[] = [
  [/模板|样式|格式文本/, "template"],
  [/说明书/, "label"],
  [/指南|共识|路径|诊疗方案/, "guideline"],
  [/转写|问诊录音/, "transcript"],
  [/通知|通报|公告/, "notice"],
  [/细则|制度|规范|规定|办法|条例/, "rule"],
  [/目录|一览表|报告表|清单/, "table"],
];

/** The kind of a document, by its title, else by how it was divided. */
export function kindOf(title: string, way: string): Kind {
  const byTitle = KIND_BY_TITLE.find(([words]) => words.test(title))?.[1];
  return byTitle ?? KIND_BY_WAY[way] ?? (way === "record" ? "record" : "other");
}

import {
  type DraftedSection,
  type DraftOutput,
  type Finding,
  type FindingsOutput,
  type Language,
  type TableOutput,
  type TaskResult,
  joinedSentences,
} from "@guildhall/core";

const words = {
  zh: {
    open: "待补充",
    findings: "核查",
    none: "没有发现问题。",
    unknown: "无法判断",
    score: "得分",
    insufficient: "材料不足，没有起草。",
    severity: { error: "错误", warning: "提醒", note: "提示" },
    rule: "依据",
    unverified: "（依据未核实）",
  },
  en: {
    open: "Still to be said",
    findings: "Findings",
    none: "Nothing was found.",
    unknown: "Could not be judged",
    score: "Score",
    insufficient: "What was given is not enough; nothing was drafted.",
    severity: { error: "error", warning: "warning", note: "note" },
    rule: "rule",
    unverified: " (rule not verified)",
  },
} as const;

/** What a task gave as a page of Markdown, its label last. Words of the input are text, never markup. */
export function taskMarkdown({ output, label }: TaskResult, language: Language): string {
  const body =
    output.form === "draft"
      ? draftLines(output, language)
      : output.form === "findings"
        ? findingsLines(output, language)
        : tableLines(output, language);
  return [...body, "", `*${label.visible[language]}*`, ""].join("\n");
}

function draftLines({ title, isInsufficient, sections, open, findings }: DraftOutput, language: Language): string[] {
  const say = words[language];
  return [
    `# ${plain(title[language])}`,
    ...(isInsufficient ? ["", say.insufficient] : sections.flatMap((section) => sectionLines(section, language))),
    ...(open.length > 0 ? ["", `## ${say.open}`, "", ...open.map(({ ask }) => `- ${plain(ask[language])}`)] : []),
    ...(findings.length > 0
      ? ["", `## ${say.findings}`, "", ...findings.map((each) => findingLine(each, language))]
      : []),
  ];
}

function sectionLines({ name, sentences, empty }: DraftedSection, language: Language): readonly string[] {
  const text = plain(joinedSentences(sentences));
  return ["", `## ${plain(name[language])}`, "", text || (empty ?? "")];
}

function findingsLines({ findings, unknown, score }: FindingsOutput, language: Language): string[] {
  const say = words[language];
  return [
    `# ${say.findings}`,
    "",
    ...(score ? [`${say.score} ${score.points}/${score.of}${score.grade ? ` · ${score.grade}` : ""}`, ""] : []),
    ...(findings.length > 0 ? findings.map((each) => findingLine(each, language)) : [say.none]),
    ...(unknown.length > 0
      ? ["", `## ${say.unknown}`, "", ...unknown.map((each) => `- ${plain(each[language])}`)]
      : []),
  ];
}

function findingLine({ severity, message, rule, section, words: about, points }: Finding, language: Language): string {
  const say = words[language];
  const where = [section, about && `“${about}”`].filter((part) => part !== undefined).join(" ");
  const source = [rule.source, rule.version, rule.article].filter((part) => part !== undefined).join(" ");
  const cost = points === undefined ? "" : ` (−${points})`;
  return `- **${say.severity[severity]}** ${plain(message[language])}${where ? ` — ${plain(where)}` : ""}${cost} · ${say.rule}: ${plain(source)}${rule.verified ? "" : say.unverified}`;
}

function tableLines({ columns, rows }: TableOutput, language: Language): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => plain(cell)).join(" | ")} |`;
  return [
    line(columns.map(({ name, unit }) => (unit ? `${name[language]} (${unit})` : name[language]))),
    line(columns.map(() => "---")),
    ...rows.map(({ cells }) => line(columns.map(({ id }) => cells[id] ?? ""))),
  ];
}

/** Text that Markdown shows as it is written, on one line. */
function plain(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").replaceAll(/[\\`*_{}[\]<>#|!]/g, (mark) => `\\${mark}`);
}

import { articleKey, articleReferences, createCodePoints, parseNumber, shortTitles, titleKey } from "@guildhall/text";
import { type DrugNames, drugCalled } from "./facts/drug-names.ts";
import { drugsIn } from "./drugs-in.ts";
import { rowKeysAsked } from "./row-keys.ts";
import { doseGroupsIn, doseGroupsOf } from "./ways/dose-groups.ts";
import { DOSE, labelSectionsAsked } from "./ways/label-sections.ts";
import { recommendationKey } from "./ways/recommendations.ts";

/** The keys of a passage: 氨氯地平片用法用量, 高血压指南推荐意见4, 病历书写与管理细则第12条. */
export function keysOf(
  names: readonly string[],
  drug: DrugNames | undefined,
  key: string | undefined,
  text: string,
): string[] {
  if (key === undefined) return [];
  const owners = drug === undefined ? names : drugCalled(drug);
  const groups = key === DOSE ? doseGroupsOf(text) : [];
  return [...new Set(owners.flatMap((name) => grouped(titleKey(name) + key, groups)))];
}

/** 儿童氨氯地平片用法用量 beside 氨氯地平片用法用量: of keys that end alike the longest that is held was meant. */
function grouped(key: string, groups: readonly string[]): string[] {
  return [key, ...groups.map((group) => group + key)];
}

/**
 * The keys a question asks for: sections of the label of each drug it names, recommendations and articles of each
 * document it names, rows of what it measures or prices.
 */
export function identifiersIn(text: string, names: readonly string[]): readonly string[] {
  return [
    ...new Set([
      ...ofLabels(text, names),
      ...ofRecommendations(text, names),
      ...ofArticles(text, names),
      ...rowKeysAsked(text),
    ]),
  ];
}

/** Words a title of a document ends with: such a name is no drug. */
const DOCUMENT =
  /(?:指南|共识|细则|制度|规范|规定|办法|目录|模板|记录|通知|报告表|一览表|路径|说明书|转写)(?:[（(][^（）()]*[)）])?$/;

/** What guidelines and formularies answer of a drug that is called without its form: 首选氨氯地平吗 asks for no label. */
const OF_GUIDELINES = /指南|共识|推荐|首选|优先|一线|联合|方案|目录|报销|guideline|first.line|recommend/i;

function ofLabels(text: string, names: readonly string[]): string[] {
  const drugs = names
    .map((name) => name.replace(/(?:的)?说明书$/, ""))
    .filter((name) => !DOCUMENT.test(name) && !(OF_GUIDELINES.test(text) && drugsIn(name).has(name)));
  const sections = labelSectionsAsked(text);
  const groups = doseGroupsIn(text);
  return drugs.flatMap((drug) =>
    sections.flatMap((section) => grouped(titleKey(drug) + section, section === DOSE ? groups : [])),
  );
}

const RECOMMENDATION =
  /推荐(?:意见)?\s*(?:第\s*)?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?![0-9０-９])(?:条|号)?/g;

function ofRecommendations(text: string, names: readonly string[]): string[] {
  const numbers = [...text.matchAll(RECOMMENDATION)].map((match) => parseNumber(match[1] ?? ""));
  return numbers.flatMap((number) =>
    number === undefined ? [] : names.map((name) => titleKey(name) + recommendationKey(number)),
  );
}

function ofArticles(text: string, names: readonly string[]): string[] {
  const points = createCodePoints(text);
  return articleReferences(text).flatMap(({ article, suffix, title, span }) => {
    const reference = points.slice(span.start, span.end);
    const before = titleKey(
      points.slice(0, span.start) + reference.slice(0, Math.max(0, reference.search(/第[^第》]*条/))),
    );
    const standing = names.filter((name) => before.endsWith(titleKey(name)));
    const owners = standing.length > 0 ? standing : title === undefined ? names : shortTitles(title);
    return owners.map((owner) => titleKey(owner) + articleKey(article, suffix));
  });
}

import { type Clause, clausesOf } from "../../dialogue/clauses.ts";
import { mentionsIn } from "../../dialogue/mentions.ts";
import { tells, type Utterance } from "../../dialogue/utterance.ts";
import { isAdvertising, isCourtesy } from "./courtesy.ts";
import { isDiagnosis, isNameOfDisease, isSupposed, opensDiagnosis } from "./diagnosed.ts";
import { tellsSigns } from "./examined.ts";
import { withSignsBeside } from "./examining.ts";
import { type Line, type Part, spanOf } from "./line.ts";
import { namesDrug, plainWords } from "./plain-words.ts";
import { opensResult, tellsResult } from "./results-told.ts";
import { vitalsIn } from "./vitals.ts";

/** What the doctor says beside asking: what he finds, what results say, what he takes it for, what is to be done. */
export function doctorLines(utterances: readonly Utterance[]): readonly Line[] {
  return utterances
    .filter(({ speaker }) => speaker === "doctor")
    .flatMap((utterance) => [...supposed(utterance, utterances[utterance.index - 1]), ...linesOf(utterance)]);
}

const AGREES = /^(?:嗯|哦|是)?[，,]?(?:有(?:这个)?可能|可能(?:是|性)|考虑|像|应该是|很像)/;

/** 是不是肺炎？ – 有可能: the name is the patient's, the supposition the doctor's, and the mark says that it is one. */
function supposed(utterance: Utterance, before: Utterance | undefined): readonly Line[] {
  const [first] = clausesOf(utterance);
  if (first === undefined || before === undefined || !tells(before) || !AGREES.test(first.text)) return [];
  return clausesOf(before)
    .filter(({ isQuestion }) => isQuestion)
    .flatMap((clause) => mentionsIn(clause.text).map(({ finding }) => ({ clause, finding })))
    .filter(({ finding }) => finding.kind === "disease")
    .map(({ clause, finding }) => ({
      part: "diagnosis",
      text: `${finding.name}？`,
      support: "supported",
      sources: [spanOf(before, [clause]), spanOf(utterance, [first])],
    }));
}

function linesOf(utterance: Utterance): readonly Line[] {
  const clauses = clausesOf(utterance);
  const asking = new Set(clauses.filter(({ isQuestion }) => isQuestion).map(({ sentence }) => sentence));
  const said = clauses.filter((clause) => !asking.has(clause.sentence));
  const stated = said.some(({ text }) => isAdvertising(text)) ? [] : said.filter(({ text }) => !isCourtesy(text));
  const sentences = [...new Set(stated.map(({ sentence }) => sentence))].map((number) =>
    stated.filter(({ sentence }) => sentence === number),
  );
  const sorted = sentences.flatMap(parted).map((run) => ({
    clauses: run,
    part: partOf(run.map((clause) => clause.text.trim()).join("，")),
  }));
  return withSignsBeside(sorted).flatMap(({ clauses: run, part }) =>
    part === undefined ? [] : [lineOf(utterance, run, part)],
  );
}

const ORDERS =
  /^(?:对症|建议|那?就?(?:先|再|马上|立即|立刻|要(?=查|做|拍)|去|得|给[你您]?|开|回去)|我(?:先|再|来)?给[你您](?![^，。]{0,4}(?:检查|看看|听听|量))|做个?|抽个?血|查[个一]|拍[个一]|要?住院)/;
/** A drug with its dose, or with what becomes of it. */
const PRESCRIBES = /[\d一二两三四五六七八九十百半]+(?:毫克|毫升|片|粒|克|单位|支|次)|[嚼口]服|停|减|加|换|改/;

/** What a clause begins by itself; undefined where it goes on with what stands before it. */
function begins({ text }: Clause): Part | undefined {
  const said = text.trim();
  if (ORDERS.test(said) || (namesDrug(said) && PRESCRIBES.test(said))) return "advice";
  if (isNameOfDisease(said)) return "diagnosis";
  if (opensResult(said)) return "results";
  if (isSupposed(said)) return "diagnosis";
  return vitalsIn(said).length > 0 || tellsSigns(said) ? "examination" : undefined;
}

/** 右侧阳性，考虑耳石症，给您复位: what is found, what it is taken for, and what is to be done about it. */
function parted(sentence: readonly Clause[]): readonly (readonly Clause[])[] {
  const runs: Clause[][] = [];
  let last: Part | undefined;
  for (const clause of sentence) {
    const part = begins(clause);
    if (runs.length === 0 || (part !== undefined && part !== last && last !== undefined)) runs.push([clause]);
    else runs.at(-1)?.push(clause);
    last = part ?? last;
  }
  return runs;
}

/** Fewer characters say nothing to be kept (没有影响), fewer still where something is to be done (派瑞松也行). */
const FEWEST = 8;
const FEWEST_OF_ACTION = 4;
const FEWEST_IN_ENGLISH = 3;
const ACTION =
  /建议|吃|服|用|查|做|涂|敷|喝|注意|避免|休息|复查|复诊|住院|控制|手术|治疗|观察|换|停|加|减|忌|开|口服|复位|对症|处理|可以|需要|要|别|也行/;

/** Says what the doctor is about to do himself. */
const ANNOUNCES =
  /^我(?:先|来)?用.{1,6}(?:看|查|量)一下$|^(?:来[，,]?|那)?我(?:来|先)?(?:给|帮)?[你您]?(?:做个?(?:检查|试验)|检查|看看|听听|按按|摸摸|量)[^，。]{0,6}$/;
/** What such illnesses are in general, and not what this patient has. */
const TEACHES = /表现(?:，|为|如|有)|常见的?有|主要(?:是)?根据|原因(?:有)?很多|百分之|\d％|（全球/;

function partOf(text: string): Part | undefined {
  if (ANNOUNCES.test(text) || (TEACHES.test(text) && !tellsResult(text))) return undefined;
  if (vitalsIn(text).length > 0 && !/如果|超过|以上|建议|大于|低于/.test(text)) return "examination";
  const isChinese = /\p{Script=Han}/u.test(text);
  return isChinese ? partInChinese(text) : partInEnglish(text);
}

function partInChinese(text: string): Part | undefined {
  if (opensDiagnosis(text)) return "diagnosis";
  if (tellsSigns(text) && !/如果|建议|看看|会|引起|需要|可以|药/.test(text)) return "examination";
  if (opensResult(text)) return "results";
  if (isDiagnosis(text)) return tellsResult(text) && !/需要|去查|可以/.test(text) ? "results" : "diagnosis";
  if (tellsResult(text) && !/建议|如果|需要|去查|可以/.test(text)) return "results";
  return text.length < (ACTION.test(text) ? FEWEST_OF_ACTION : FEWEST) ? undefined : "advice";
}

function partInEnglish(text: string): Part | undefined {
  if (text.split(/\s+/).length < FEWEST_IN_ENGLISH) return undefined;
  if (tellsSigns(text)) return "examination";
  if (tellsResult(text)) return "results";
  return isDiagnosis(text) ? "diagnosis" : "advice";
}

function lineOf(utterance: Utterance, clauses: readonly Clause[], part: Part): Line {
  const isEnglish = !/\p{Script=Han}/u.test(utterance.text);
  const vitals = part === "examination" ? vitalsIn(clauses.map(({ text }) => text).join("，")) : [];
  const beside = isEnglish ? [] : clauses.filter(({ text }) => vitalsIn(text).length === 0 && !isCourtesy(text));
  const said =
    vitals.length === 0
      ? wordsOf(clauses, isEnglish)
      : [...vitals, wordsOf(beside, isEnglish)].filter((words) => words !== "").join(isEnglish ? ", " : "，");
  return {
    part,
    text: `${said}${isEnglish ? "." : "。"}`,
    support: vitals.length > 0 ? "supported" : "verbatim",
    sources: [spanOf(utterance, clauses)],
  };
}

/** Chinese clause by clause; English as one sentence without the clauses that say nothing. */
function wordsOf(clauses: readonly Clause[], isEnglish: boolean): string {
  if (isEnglish) return plainWords(clauses.map(({ text }) => text.trim()).join(", "));
  return clauses
    .filter(({ text }) => !/^我?(?:先|来)?(?:给[你您])?(?:用.{1,5})?(?:看|听|按|摸|检查|量|测)一下$/.test(text.trim()))
    .map((clause) => plainWords(clause.text))
    .filter((words) => words !== "")
    .join("，");
}

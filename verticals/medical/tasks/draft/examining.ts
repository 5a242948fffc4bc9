import { type Clause } from "../../dialogue/clauses.ts";
import { isCourtesy } from "./courtesy.ts";
import { tellsSigns } from "./examined.ts";
import type { Part } from "./line.ts";
import { namesDrug } from "./plain-words.ts";
import { vitalsIn } from "./vitals.ts";

/** Clauses that tell signs by themselves; from so many the doctor is telling what he finds, one thing after another. */
const SEVERAL = 2;
const FEWEST = 3;

/** What the patient is told to do, asked or reassured with while he is examined. */
const ASIDE =
  /[你您我]|[吧吗呢啊]$|一下|(?:伸|举|抬|拿|转|侧|翻)(?:出|过|起|上|下)?(?:来|去)|平举|张嘴|躺|坐|站|趴|吸气|憋|放松|忍|没(?:什么|啥)?大?(?:事|问题)|不要紧|放心|别|好了|行了|先|再|得|要|会|可能|如果|因为|所以|就是|说明|引起|导致|考虑|像|病(?!理)/;
const ACTS =
  /建议|吃|服|用|查|做|涂|敷|喝|注意|避免|复查|复诊|住院|手术|治疗|观察|换|停药|忌|开[药点个]|复位|处理|可以|挂号|缴费/;

/** A run of clauses of one turn with the part of the record it is for; undefined for none. */
export interface Sorted {
  readonly clauses: readonly Clause[];
  readonly part: Part | undefined;
}

/**
 * 右侧额纹消失，口角往左歪。伸舌居中。四肢肌力5级: beside signs that are known the others are signs too, up to where something
 * else begins: what it is taken for, what a test showed, what is to be done.
 */
export function withSignsBeside(runs: readonly Sorted[]): readonly Sorted[] {
  const known = runs
    .flatMap(({ clauses }) => clauses)
    .filter(({ text }) => tellsSigns(text) || vitalsIn(text).length > 0);
  const first = runs.findIndex(({ part }) => part === "examination");
  if (first < 0 || known.length < SEVERAL) return runs;
  const isEnd = ({ part, clauses }: Sorted, at: number): boolean =>
    at > first && (part === "diagnosis" || part === "results" || (part === "advice" && !isSign(clauses)));
  const end = runs.findIndex(isEnd);
  return runs.map((run, at) =>
    (end < 0 || at < end) && (run.part === undefined || run.part === "advice") && isSign(run.clauses)
      ? { ...run, part: "examination" }
      : run,
  );
}

function isSign(clauses: readonly Clause[]): boolean {
  const text = clauses.map((clause) => clause.text.trim()).join("，");
  return (
    /\p{Script=Han}/u.test(text) &&
    text.length >= FEWEST &&
    !ASIDE.test(text) &&
    !ACTS.test(text) &&
    !isCourtesy(text) &&
    !namesDrug(text)
  );
}

import { isStatement } from "./denied.ts";
import { findings } from "../vocabulary/findings/findings.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { deniedByAWord, type Question, questionsIn, resolve, unanswered } from "./questions.ts";
import { type Standing, standingOf, subjectOf } from "./standing.ts";
import { stoolIn } from "./stool.ts";
import { temperaturesIn } from "./temperature.ts";
import { EARLIER, FOR_A_TIME, type Told } from "./told.ts";
import { spoken, tells, type Utterance } from "./utterance.ts";

/** How many turns a question may wait for its answer. */
const PATIENCE = 6;
/** ℃ from which a temperature is a fever. */
const FEVER_FROM = 37.3;
const fever = findings.find(({ name }) => name === "发热");
const HEAT = /烧|热|体温|温度|℃|temperature|fever/;

/** What is told of findings in a consultation, in its order: in the words of a turn, or by its answer to a question. */
export function tell(utterances: readonly Utterance[]): readonly Told[] {
  const told: Told[] = [];
  let waiting: readonly Question[] = [];
  for (const utterance of utterances.filter(({ speaker }) => speaker !== "note")) {
    const clauses = clausesOf(utterance);
    const own = ownWords(clauses);
    if (!tells(utterance)) {
      told.push(...own.filter(({ standing }) => standing !== "asked").map(toldBy));
      const asked = own.filter(({ standing }) => standing === "asked");
      told.push(...unanswered(waiting.filter((each) => !isFresh(each, utterance))));
      waiting = [...waiting.filter((each) => isFresh(each, utterance)), ...questionsIn(clauses, asked)];
      continue;
    }
    const isHeatAsked = waiting.some(({ clause }) => /体温|多少度|几度|烧|温度/.test(clause.text));
    const measured = clauses.flatMap((clause) => feverIn(clause, isHeatAsked, own));
    const isStoolNamed = own.some(({ mention }) => mention.finding.name === "稀便");
    const unsaid = [
      ...measured,
      ...stoolIn(clauses, waiting, isStoolNamed),
      ...deniedByAWord(clauses.slice(0, 3), waiting),
    ];
    const named = new Set([...own.map(({ mention }) => mention.finding), ...unsaid.map(({ finding }) => finding)]);
    const { answered, left } = resolve(waiting, clauses, named);
    told.push(...own.map(toldBy), ...unsaid, ...answered);
    waiting = left;
  }
  return [...told, ...unanswered(waiting)];
}

interface Own {
  readonly clause: Clause;
  /** The clause before it in its turn. */
  readonly after?: Clause;
  readonly mention: Mention;
  readonly standing: Standing;
}

/** Each finding a turn names with how it stands there; a sentence that asks anywhere asks everywhere. */
function ownWords(clauses: readonly Clause[]): readonly Own[] {
  const asking = new Set(clauses.filter(({ isQuestion }) => isQuestion).map(({ sentence }) => sentence));
  let before: Own | undefined;
  return clauses.flatMap((clause, at) => {
    const after = clauses[at - 1];
    let previous: Own | undefined;
    return mentionsIn(clause.text).map((mention): Own => {
      const standing = standingOf(clause, mention, asking.has(clause.sentence), previous);
      const isOpen = standing === "present" && isListedAfter(before, clause, mention);
      previous = { clause, mention, standing: isOpen ? "uncertain" : standing, ...(after ? { after } : {}) };
      before = previous;
      return previous;
    });
  });
}

/** 没有发热，呕吐: whether 没有 reaches over the comma nobody can say. */
function isListedAfter(before: Own | undefined, clause: Clause, mention: Mention): boolean {
  if (before === undefined || before.clause === clause || before.clause.sentence !== clause.sentence) return false;
  return (
    before.standing !== "present" &&
    /[没无不未]|否认|\bno\b|den/i.test(before.clause.text.slice(0, before.mention.start)) &&
    !isStatement(mention) &&
    clause.text.trim() === mention.words &&
    /^[，,、 ]/.test(before.clause.mark)
  );
}

function toldBy({ clause, after, mention, standing }: Own): Told {
  const heat = mention.finding === fever ? temperaturesIn(clause.text, true).at(0)?.value : undefined;
  return {
    finding: mention.finding,
    status: standing === "asked" ? "uncertain" : standing,
    subject: subjectOf(clause, mention, after),
    isPast: EARLIER.test(clause.text.slice(0, mention.end)),
    isNamed: true,
    isForATime: FOR_A_TIME.test(clause.text.slice(0, mention.start)),
    words: mention.words,
    said: spoken(clause.utterance, clause.start, clause.end),
    ...(heat === undefined ? {} : { temperature: heat }),
  };
}

/** A temperature said without the word: 三十八度五 is a fever, 36.8 is none. */
function feverIn(clause: Clause, isHeatAsked: boolean, own: readonly Own[]): readonly Told[] {
  if (fever === undefined || own.some((each) => each.clause === clause && each.mention.finding === fever)) return [];
  const [first] = temperaturesIn(clause.text, isHeatAsked || HEAT.test(clause.text));
  if (first === undefined || /超过|不到|没到|以上|以下|如果|大于/.test(clause.text)) return [];
  return [
    {
      finding: fever,
      status: first.value >= FEVER_FROM ? "present" : "absent",
      subject: "patient",
      isPast: EARLIER.test(clause.text),
      isNamed: false,
      isForATime: FOR_A_TIME.test(clause.text),
      words: clause.text.slice(first.start, first.end),
      said: spoken(clause.utterance, clause.start, clause.end),
      temperature: first.value,
    },
  ];
}

function isFresh({ clause }: Question, { index }: Utterance): boolean {
  return index - clause.utterance.index < PATIENCE;
}

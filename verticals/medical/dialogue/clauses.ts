import type { Utterance } from "./utterance.ts";

/** A piece of a turn between two marks, in UTF-16 offsets of its text. */
export interface Clause {
  readonly utterance: Utterance;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The marks behind it. */
  readonly mark: string;
  /** Counted within the turn: clauses of one sentence share it. */
  readonly sentence: number;
  readonly isQuestion: boolean;
}

const MARKS =
  /[。！？；!?;…\n]+|[，,:：`~～\t　]+|(?<=\p{Script=Han}) +(?=\p{Script=Han})|(?<!\b(?:[A-Z]|Mrs?|Ms|Dr|St|vs))\.(?=\s|$)|(?<!\b(?:Mrs?|Ms|Dr|St))\.(?= [A-Z]|\n|$)|(?<=\p{Script=Han})(?=但是?|可是|不过|只是|然后|而且|(?<![以之天周月年日])后来)/gu;
const ENDS = /[。！？；!?;…\n.]/;

const ASKS =
  /有没有|有木有|是不是|是否|有无|会不会|能不能|要不要|还有什么|怎么样|怎样|如何|多少|多久|多长|几[次天个点度岁回](?:了|呢|啊)?$|(?<!没有?)什么(?!的)|(?<!没)啥|咋|哪[里儿些个种边]|是[^是]{1,8}还是|(?<!这|那|什|怎|多)(?:吗|么)$|[吗嘛]|(.)[不没]\1|没有?$|不$|呢$/;
const ASKS_IN_ENGLISH =
  /^(?:and |so |okay |um |uh |now |but |then )*(?:any|do|does|did|is|are|was|were|have|has|had|can|could|what|when|where|which|who|how|why|would|will|anything)\b/i;

/** 做完三次再看要不要用激素, 有没有肺心病还要查: put off, and asked of nobody. */
const PUT_OFF =
  /(?:再看看?|看看?(?:情况)?|决定|评估|考虑|再定|商量)(?:一下)?(?:要不要|是否|需不需要|能不能|有没有必要)|(?:有没有|是不是|是否)[^，。？?]{1,12}(?:还要|还得|要再|再)(?:查|看|排除)/;

/** The clauses of a turn, each with whether it asks. */
export function clausesOf(utterance: Utterance): readonly Clause[] {
  const { text } = utterance;
  const found: Clause[] = [];
  let start = 0;
  let sentence = 0;
  const add = (end: number, mark: string): void => {
    const said = text.slice(start, end);
    if (said.trim() !== "") {
      found.push({ utterance, text: said, start, end, mark, sentence, isQuestion: asks(said, mark) });
    }
    if (ENDS.test(mark)) sentence += 1;
  };
  for (const match of text.matchAll(MARKS)) {
    add(match.index, match[0]);
    start = match.index + match[0].length;
  }
  add(text.length, "");
  return found;
}

function asks(said: string, mark: string): boolean {
  if (/[?？]/.test(mark)) return true;
  if (PUT_OFF.test(said)) return false;
  return /\p{Script=Han}/u.test(said)
    ? ASKS.test(said.trim())
    : ASKS_IN_ENGLISH.test(said.trim()) && !/[.!]/.test(mark);
}

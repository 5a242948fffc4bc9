import { createWords, tokenize, type Words } from "./tokens.ts";

/** Words that carry little of what is claimed: they join, point, or frame an answer (根据, passage, based). */
const JOINING_ENGLISH =
  "a an and are as at be been being but by can could did do does for from had has have he her hers him his how i if in into is it its me my of on or our ours shall she should so than that the their theirs them then there these they this those to was we were what when where which while who whom whose why will with would you your yours also about after all any before between both during each either few further here just more most much no nor not now off once one only other out over own same some such through too under until up upon very via within without yet however therefore thus additionally moreover furthermore overall finally first second third include includes including included";
const FRAMING_ENGLISH =
  "passage passages provided given based answer question context text article document documents source information according mention mentioned mentions state stated states summary following note sure here's here section response";
const JOINING_HAN = "的了和与及或在是为对于以从到由被把将就也都还而且但如其该此这那等之所有个们上下中着过地得";
const NEGATION =
  "not no never none nor neither without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't shouldn't haven't hasn't hadn't unable lack lacks lacking fail failed 不 没 未 无 非 否 勿 莫 禁";
const TOTAL =
  "all every always only solely exclusively entire entirely must never none any everyone daily both most 均 皆 仅 只 唯 全 必 一律 都 各 每";
const TENTATIVE =
  "may might could can likely possibly perhaps probably potentially seem seems appear appears suggest suggests reportedly allegedly 或 可能 拟 预计 疑 似 约";

/** The tokens that say how something is said rather than what. */
export interface CueWords {
  /** How much of a claim a token carries on its own, 0 to 1. */
  weightOf(id: number): number;
  readonly negation: ReadonlySet<number>;
  readonly total: ReadonlySet<number>;
  readonly tentative: ReadonlySet<number>;
}

let made: { readonly cues: CueWords; readonly words: Words } | undefined;

/** The cue words and a table of words of one's own in which they have their ids; the cue words are read once. */
export function cueWords(): { readonly cues: CueWords; readonly words: Words } {
  made ??= readCueWords();
  return { cues: made.cues, words: made.words.copy() };
}

function readCueWords(): { readonly cues: CueWords; readonly words: Words } {
  const words = createWords();
  const ids = (written: string): ReadonlySet<number> => {
    const { ids: found, count } = tokenize(written, words);
    return new Set(found.subarray(0, count));
  };
  const joining = ids(`${JOINING_ENGLISH} ${JOINING_HAN}`);
  const framing = ids(FRAMING_ENGLISH);
  const cues: CueWords = {
    weightOf: (id) => (joining.has(id) ? 0 : framing.has(id) ? 0.2 : 1),
    negation: ids(NEGATION),
    total: ids(TOTAL),
    tentative: ids(TENTATIVE),
  };
  return { cues, words };
}

import { isStopWord } from "./stop-words.ts";
import { searchWords } from "./words.ts";

/**
 * What people wrap a question in. Only words that ask, none that name a thing; 吧 stays (酒吧), and 吗 and 呢 go at the end of
 * a clause only (吗啡, 呢绒).
 */
const FILLER =
  /请问(?:一下)?|请告诉我|告诉我|我想(?:知道|了解|问)(?:一下)?|想请教|请教一下|麻烦[你您问]|能不能|可不可以|是不是|有没有|指的是什么|是指什么|是什么|什么是|什么意思|有哪些|哪些|怎么办(?![一-鿿])|怎么样|怎么|怎样|如何|为什么|为何|什么时候|什么|多少|多久|[吗呢](?=[？?！!。，,\s]|$)/g;

/** The search words of a question without its filler. A question that is nothing but filler keeps its words. */
export function questionWords(question: string): string[] {
  const words = searchWords(question.replace(FILLER, " ")).filter((word) => !isStopWord(word));
  return words.length > 0 ? words : searchWords(question);
}

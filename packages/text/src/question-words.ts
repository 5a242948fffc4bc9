import { isStopWord } from "./stop-words.ts";
import { searchWords } from "./words.ts";

/** Whom a letter or a consultation greets, when a greeting follows: 尊敬的董秘，您好. A doctor asked about stays. */
const GREETED =
  "(?:尊敬的|敬爱的|亲爱的)?(?:董秘|董事会秘书|董事长|总经理|总裁|各位领导|公司领导|领导|医生|大夫|医师|专家|律师|主任|老师|客服|管理员|工作人员|同志|朋友)们?(?:先生|女士)?[，,：:！!\\s]*(?:您们?|你们?|大家)好";

/**
 * What people wrap a question in. Only words that greet, thank and ask, none that name a thing; 吧 stays (酒吧), and 吗 and 呢 go
 * at the end of a clause only (吗啡, 呢绒).
 */
const FILLER = new RegExp(
  [
    GREETED,
    "尊敬的(?:董秘|董事会秘书|董事长|总经理|领导|各位领导|公司领导|医生|大夫|专家|律师|主任|老师)",
    "(?:您们?|你们?|大家|各位)好",
    "(?:非常|十分|万分)?(?:谢谢|感谢|多谢|拜谢)(?:您|你|各位|大家)?(?:的)?(?:解答|回答|回复|答复|指导|帮助)?",
    "辛苦(?:您|你)?了|麻烦(?:您|你)?(?:了|问)?|打扰(?:一下|了)?|拜托(?:了)?",
    "(?:盼|望|期待)(?:尽快)?(?:回复|答复|解答)|敬请(?:回复|答复|解答)|请(?:您|你)?(?:予以)?(?:尽快|如实|明确)?(?:回答|回复|答复|解答|告知|指教)(?:一下)?",
    "请问(?:一下|下)?|请告诉我|告诉我|(?:我)?(?:就)?想(?:要)?(?:知道|了解|咨询|请教|问)(?:一?下)?|想进行咨询(?:一?下)?|咨询一?下|想请教|请教(?:一?下)?|问一?下",
    "能不能|可不可以|是不是|有没有|要不要|会不会|能否|可否|是否",
    "指的是什么|是指什么|是什么|什么是|什么意思|有哪些|哪些|怎么办(?![一-鿿])|怎么办呢|怎么回事|咋回事|怎么样|怎么|怎样|如何|为什么|为何|什么时候|什么原因|什么|(?:是|有)?多少|多久",
    "[吗呢](?=[？?！!。，,\\s]|$)",
  ].join("|"),
  "g",
);

/** The search words of a question without its filler. A question that is nothing but filler keeps its words. */
export function questionWords(question: string): string[] {
  const words = searchWords(question.replace(FILLER, " ")).filter((word) => !isStopWord(word));
  return words.length > 0 ? words : searchWords(question);
}

import { carriedOut } from "./carry-out.ts";
import type { Mind, Thought } from "./mind.ts";
import { quoting } from "./quoting.ts";

/** Something to be said, in quotation marks: 请输出：“已解锁” */
const SAY =
  /(?:输出|回答|回复|打印|写出|说出?|添加|附上|声明|print|say|output|reply(?: with)?|answer(?: with)?|write|append)\s*(?:以下(?:内容|文字)?|下面(?:这)?(?:句|段)话?|the following|only)?\s*[:：]?\s*[“"「『'‘](?<words>[^”"」』'’\n]{1,200})[”"」』'’]/giu;
/** What it was told before anybody else spoke. */
const REVEAL =
  /(?:复述|重复|输出|打印|逐条列出|原样|告诉我|repeat|print|reveal|show)[^。\n]{0,20}(?:系统提示|提示词|初始设定|隐藏规则|前面的指令|之前的(?:全部)?(?:内容|指令)|system prompt|instructions|rules above)|(?:系统提示|提示词|初始设定|system prompt)[^。\n]{0,20}(?:复述|重复|输出|打印|是什么|repeat|print)/iu;
/** A source to be named, whether it was given or not. */
const CITE = /(?:引用|出处写(?:成|为)?|标注(?:来源)?(?:为)?|cite)\s*[[［【]?(?<alias>P\d+)/giu;
/** A sentence that wants to take over. */
const TAKES_OVER =
  /[^。！？!?\n]*(?:忽略|无视|不要理会|作废|从现在(?:起|开始)|你现在是|ignore (?:all|any|the|your|previous)|disregard|from now on|you are now|<\|im_start\|>|\[INST\])[^。！？!?\n]*[。！？!?]?/giu;

/**
 * Follows every instruction it sees outside the system message, whoever gave it: a passage, a question. What it is told to
 * take for an order it carries out whatever its form. Where there is none it quotes.
 */
export const obedient: Mind = (seen, random, orders = []) => {
  const { rest, system } = seen;
  const thoughts: readonly Thought[] = [
    ...orders.flatMap((order) => carriedOut(order, seen)).map(own),
    ...[...rest.matchAll(TAKES_OVER)].map(([sentence]) => own(`好的：${sentence.trim()}`)),
    ...[...rest.matchAll(SAY)].map(({ groups }) => own(groups?.["words"] ?? "")),
    ...(REVEAL.test(rest) ? [own(system)] : []),
    ...[...rest.matchAll(CITE)].map(({ groups }): Thought => {
      const alias = groups?.["alias"] ?? "";
      return { text: `详见所引材料。`, aliases: [alias], why: ORDERED };
    }),
  ];
  return thoughts.length > 0 ? thoughts : quoting(seen, random);
};

const ORDERED = { kind: "ordered" } as const;

function own(text: string): Thought {
  return { text, aliases: [], why: ORDERED };
}

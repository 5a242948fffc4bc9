import type { Found } from "../personal-data.ts";
import { givenWeight, isOfNamesOnly } from "./given-names.ts";
import { surnameAt } from "./surnames.ts";

/** 阿袁, 阿明哥, 小王, 老李, 贾老板, 张姐: what people call each other, with nothing of it in another word. */
const NICKNAME =
  /(?<![A-Za-z\d]|[\u4e00-\u9fff](?<![的和跟给叫找问让是]))(?:(阿)([\u4e00-\u9fff])(?:哥|姐|叔|姨|伯|嫂|婆|弟|妹)?|([小老])([\u4e00-\u9fff])(?=$|[^\u4e00-\u9fffA-Za-z\d]|[说问叫在和跟给来去把被让也都就是的你我他她要想])|([\u4e00-\u9fff])(?:老板(?!娘)|(?:哥|姐|总|爷|叔|姨|嫂|婶|伯|董)(?=$|[^\u4e00-\u9fffA-Za-z\d]|[说问叫在和跟给来去把被让也都就是的你我他她要想])))/gu;
const WORDS =
  /^(?:阿[姨里拉根富司胶莫托尔奇卡昔片迪妈爸婆公哥弟妹魏斗飞门联曼维米]|小[时学说米麦区车费便题组结孩儿女子节雪暑寒满康型数样心声事熊龙马牛路段程季冷丁鲁韩]|老[师人板婆公家鼠虎年大二三乡外实是在百幼龄马牛龙路段严夏花房区]|高[总工]|马[哥总]|[安施]工)/u;

/** 雯子: a character of names alone and 子. */
const CHILD = /[\u4e00-\u9fff]子/gu;
const CHILD_WORDS = new Set(["妮子", "妃子", "雨子", "鑫子", "梓子", "轩子"]);

/** Nicknames that stand by themselves or before what somebody does. */
export function nicknames(text: string): readonly Found[] {
  const children = [...text.matchAll(CHILD)].filter(([name]) => isOfNamesOnly(name[0] ?? "") && !CHILD_WORDS.has(name));
  const called = [...text.matchAll(NICKNAME)].flatMap((match): Found[] => {
    const [whole, ah, given, small, surname, titled] = match;
    if (WORDS.test(whole)) return [];
    const isName = ah
      ? givenWeight(given ?? "") >= 0.6 || isSurname(given)
      : small
        ? isSurname(surname)
        : isSurname(titled);
    return isName ? [{ type: "PERSON", start: match.index, end: match.index + whole.length, weight: 1 }] : [];
  });
  return [
    ...called,
    ...children.map(({ index }): Found => ({ type: "PERSON", start: index, end: index + 2, weight: 1 })),
  ];
}

function isSurname(character = ""): boolean {
  return (surnameAt(character, "")?.weight ?? 0) >= 2;
}

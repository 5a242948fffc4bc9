import type { Detector, Found } from "../personal-data.ts";
import { givenWeight } from "./given-names.ts";
import { beginsLikeAWord, endsAWord, isAWord } from "./not-names.ts";
import { foreignNames } from "./foreign-names.ts";
import { nicknames } from "./nicknames.ts";
import { surnameAt } from "./surnames.ts";

/** What stands right before a name and says that one follows. */
const LEADS =
  /(?:姓名|名字|患者|病人|患儿|产妇|死者|伤者|申请人|代表人|法人代表|负责人|联系人|家属|信访人|投诉人|举报人|户名|持有人|持卡人|收款人|付款人|车主|投资者|投资人|客户|用户|会员|所有人|受益人|投保人|保险人|监护人|当事人|经办人|承办人|代理人|委托人|受托人|股东|控制人|医师|医生|大夫|护士|记录者|签名|签字|署名|作者|编辑|编剧|导演|主演|歌手|演员|记者|通讯员|摄影|原告|被告|被告人|上诉人|证人|律师|审判长|审判员|书记员|董事长|总经理|经理|董事|监事|总裁|主席|主任|书记|局长|处长|科长|市长|县长|省长|部长|校长|院长|教授|老师|同志|同学|我叫|名叫|叫做|本人|儿子|女儿|妻子|丈夫|父亲|母亲|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|居民|村民|市民|业主|学生|员工|职工|偶遇|邀请|感谢|祝福|支持|喜欢|@)[ :：]{0,3}(?:为|是)?[ ]?$/;
/** What stands right after a name and says that one was before. */
const FOLLOWS =
  /^(?:先生|女士|小姐|太太|同志|同学|老师|教授|医生|医师|大夫|护士|主任|院长|局长|书记|经理|总裁|律师|法官|师傅|阿姨|叔叔|奶奶|爷爷|老板|导演|[ ,，、（(]{1,2}(?:男|女|汉族|\d{1,3}岁|身份证|公民身份|住院号|病历号|微信|电话|手机|证件|\d{4}年)|主诉|自诉|诉[说称：:，]|自述|陪同|出生|毕业|曾任|现任|历任|担任|曾[就在]|说[:：，“]|表示|认为|指出|介绍说|称[:：，]|及其|申请|银行卡|信用卡|卡号|账号|账户|帐号|护照|驾照|身份证|的(?:电话|手机|住址|地址|账户|病历)|[ ]{1,3}(?:性别|病历号|住院号|身份证|出生|年龄|电话))/;
const EDGE_BEFORE =
  /(?:^|[\s，,。；;：:、！!？?（(【[《<>“"'|/@#—…\d-]|和|与|由|对|请|让|给|向|跟|同|及|叫|是|为|的|把|被|找|见|在)$/;
const EDGE_AFTER =
  /^(?:$|[\s，,。；;：:、！!？?）)】\]》<>”"'|/@#—…\dA-Za-z-]|和|与|的|在|是|对|于|从|为|也|都|就|还|又|将|被|把|向|等|你|我|他|她|您|没|会|要|想|来|去|给|叫|让)/;

/** From this a candidate counts as a name. */
const ENOUGH = 3.7;
/** A name that comes again in the same text is likelier one. */
const AGAIN = 2;
/** What both characters of a given name must look like for the shape alone to speak for it, and how loudly. */
const SHAPE = 2.4;

/** Names of persons in Chinese text, by surname, given name, what leads to them and what follows. */
export const chineseNames: Detector = (text) => {
  const full = fullNames(text);
  return [...full, ...givenNamesAlone(text, full), ...surnamesAlone(text), ...nicknames(text), ...foreignNames(text)];
};

/** 厚林 in a text that says 李厚林: whoever is named once in full may be called by the given name. */
function givenNamesAlone(text: string, full: readonly Found[]): readonly Found[] {
  const given = new Set(
    full
      .filter(({ weight }) => weight === 2)
      .map(({ start, end }) => text.slice(start + 1, end))
      .filter((name) => name.length === 2 && looksGiven(name)),
  );
  if (given.size === 0) return [];
  return Array.from({ length: text.length }, (_, at) => at)
    .filter((at) => given.has(text.slice(at, at + 2)))
    .map((at) => ({ type: "PERSON", start: at, end: at + 2, weight: 1 }));
}

function looksGiven(name: string): boolean {
  const [first = 0, second = 0] = Array.from(name, givenWeight);
  return Math.min(first, second) >= 0.6 && first + second >= 1.6 && !isAWord(name);
}

/** 李先生, 顾女士: the surname is what names the person. */
function surnamesAlone(text: string): readonly Found[] {
  return [...text.matchAll(/[\u4e00-\u9fff](?=先生|女士|小姐|太太|某某?(?![\u4e00-\u9fff]))/g)].flatMap(
    ({ index }): Found[] => {
      const isSurname = surnameAt(text[index] ?? "", "") !== undefined;
      const isAlone =
        !/[\u4e00-\u9fff]$/.test(text.slice(Math.max(0, index - 1), index)) ||
        LEADS.test(text.slice(Math.max(0, index - 10), index));
      return isSurname && isAlone ? [{ type: "PERSON", start: index, end: index + 1, weight: 1 }] : [];
    },
  );
}

function fullNames(text: string): readonly Found[] {
  const found: Found[] = [];
  const candidates = Array.from({ length: text.length }, (_, at) => candidatesAt(text, at));
  const times = new Map<string, number>();
  for (const { name } of candidates.flat()) times.set(name, (times.get(name) ?? 0) + 1);
  for (let at = 0; at < text.length; at += 1) {
    const best = (candidates[at] ?? [])
      .map(({ name, score, end, isLikely }) => ({
        end,
        score: score + (isLikely && (times.get(name) ?? 0) > 1 ? AGAIN : 0),
      }))
      .toSorted((a, b) => b.score - a.score)[0];
    if (!best || best.score < ENOUGH) continue;
    found.push({ type: "PERSON", start: at, end: best.end, weight: best.score >= ENOUGH + 2 ? 2 : 1 });
    at = best.end - 1;
  }
  return found;
}

interface Candidate {
  readonly name: string;
  readonly end: number;
  readonly score: number;
  /** Whether to meet it again says anything. */
  readonly isLikely: boolean;
}

function candidatesAt(text: string, at: number): readonly Candidate[] {
  const surname = surnameAt(text[at] ?? "", text[at + 1] ?? "");
  if (!surname) return [];
  const before = text.slice(Math.max(0, at - 10), at);
  const leads = LEADS.test(before) ? 2.5 : EDGE_BEFORE.test(before) ? 0.8 : -0.8;
  if (/^(?:先生|女士|小姐|太太)/.test(text.slice(at + surname.length, at + surname.length + 2))) return [];
  return [2, 1].flatMap((given) => {
    const end = at + surname.length + given;
    const name = text.slice(at, end);
    if (!/^[\u4e00-\u9fff·]+$/.test(name) || name.length < surname.length + given || beginsLikeAWord(name)) return [];
    const weights = Array.from(name.slice(surname.length), givenWeight);
    const after = text.slice(end, end + 8);
    const follows = FOLLOWS.test(after) ? 2.2 : EDGE_AFTER.test(after) ? 0.8 : -1;
    if (Math.max(leads, follows) < 2 && isAWord(name.slice(-2))) return [];
    const floor = Math.max(leads, follows) < 2 ? -2 : -0.4;
    const likeness = weights.reduce((sum, weight) => sum + Math.max(floor, weight), 0) / (given === 1 ? 1 : 1.4);
    const least = Math.min(...weights);
    const isTwice = least >= 0.6 && standsBeside(text, name, at, end);
    const shape = endsAWord(text.slice(at - 1, at + 1)) ? 0 : shapeOf(surname.weight, weights);
    return [
      {
        name,
        end,
        isLikely: surname.weight >= 2 && (isTwice || least >= (given === 1 ? 1.6 : 0.6)),
        score: surname.weight + likeness + leads + follows + shape + (isTwice ? 1 : 0) + (given === 2 ? 0.3 : 0),
      },
    ];
  });
}

/** What a surname and two characters, each at home in given names, say by themselves; a surname that is a word too needs better ones. */
function shapeOf(surname: number, [first = 0, second]: readonly number[]): number {
  if (second === undefined) return 0;
  if (surname >= 2) return Math.min(first, second) >= 0.6 ? SHAPE : 0;
  return Math.min(first, second) >= 1 && first + second > 2.2 ? SHAPE + 0.5 : 0;
}

/** 魏晨魏晨: the same name right before or right after. */
function standsBeside(text: string, name: string, at: number, end: number): boolean {
  return text.startsWith(name, end) || text.slice(Math.max(0, at - name.length), at) === name;
}

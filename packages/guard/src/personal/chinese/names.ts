import type { Detector, Found } from "../personal-data.ts";
import { givenWeight } from "./given-names.ts";
import { beginsLikeAWord } from "./not-names.ts";
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
  /^(?:$|[\s，,。；;：:、！!？?）)】\]》<>”"'|/@#—…\dA-Za-z-]|和|与|的|在|是|对|于|从|为|也|都|就|还|又|将|被|把|向|等)/;

/** From this a candidate counts as a name. */
const ENOUGH = 3.7;

/** Names of persons in Chinese text, by surname, given name, what leads to them and what follows. */
export const chineseNames: Detector = (text) => [...fullNames(text), ...surnamesAlone(text)];

/** 李先生, 顾女士: the surname is what names the person. */
function surnamesAlone(text: string): readonly Found[] {
  return [...text.matchAll(/[\u4e00-\u9fff](?=先生|女士|小姐|太太|某某?(?![\u4e00-\u9fff]))/g)].flatMap(
    ({ index }): Found[] => {
      const isSurname = (surnameAt(text[index] ?? "", "")?.weight ?? 0) >= 2;
      const isAlone =
        !/[\u4e00-\u9fff]$/.test(text.slice(Math.max(0, index - 1), index)) ||
        LEADS.test(text.slice(Math.max(0, index - 10), index));
      return isSurname && isAlone ? [{ type: "PERSON", start: index, end: index + 1, weight: 1 }] : [];
    },
  );
}

function fullNames(text: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const best = candidatesAt(text, at).toSorted((a, b) => b.score - a.score)[0];
    if (!best || best.score < ENOUGH) continue;
    found.push({ type: "PERSON", start: at, end: best.end, weight: best.score >= ENOUGH + 2 ? 2 : 1 });
    at = best.end - 1;
  }
  return found;
}

function candidatesAt(text: string, at: number): { end: number; score: number }[] {
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
    const floor = Math.max(leads, follows) < 2 ? -2 : -0.4;
    const likeness = weights.reduce((sum, weight) => sum + Math.max(floor, weight), 0) / (given === 1 ? 1 : 1.4);
    return [{ end, score: surname.weight + likeness + leads + follows + (given === 2 ? 0.3 : 0) }];
  });
}

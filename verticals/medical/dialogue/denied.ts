import { type Mention, mentionsIn } from "./mentions.ts";
import type { Standing } from "./standing.ts";

/** 没有, 不, 未 … with what may stand between them and the finding. Not 有没有, 不知道, 不停, 没好. */
const DENIED =
  /(?:(?<!有)没有?|(?<![有所])无(?!名|线|机|菌|创|论|法|奈|力)|(?<!是)不是|(?<!能)不(?!是|知|停|止|断|仅|但|光|过|少|如|时|同|得|见)|未|否认)(?:有|再|在|怎么|怎样|太|见|出现|什么|啥|过|得|明显的?|那种|是|感觉到?|觉得|说|听到|看到|看见|发现|很|大|多|任何|其[他它]|其余|伴有?|一直|老|宝宝|孩子|小孩|他|她|了|呀|会|想|用|这种|这些|这个|有过|得过|再次|打|流|出|发|起|见到|听见|闻及|触及|引出|爱|肯|怎|咋|咋么|大量|多少|让|把|被|使劲|药物|食物|留|闻到|摸到)*$/;
const DENIED_IN_ENGLISH =
  /\b(?:no|not|n[o']t|never|denie[sd]|deny|denying|without|negative for|don't|doesn't|didn't|haven't|hasn't|isn't|wasn't|free of|n't)\b(?:(?!\b(?:but|except|just|only|although|however)\b)[^.?!;]){0,48}$/i;

/** Between two findings of one list. */
const LISTED = /^(?:、|和|或者?|及|与|也|跟|以及|都|还是|并|且|的|情况|症状|现象|之类|等|\/|，|,| )*$/;

const DENIED_AFTER =
  /^(?:的|声|音|声音|情况|症状|现象|这些|这个|倒|也|都|还|就|是|基本|现在|已经|目前|完全|其他|到|好像|今天|之类|什么|[、和])*(?:(?:没有|没|无)(?:了|过|出现|的|呢|哦|啊|呀|发现|听到|看到|有)*$|(?:没有|没)了)/;
const OVER =
  /^(?:的|情况|症状|也|都|就|已经|基本|现在|是|差不多|全|完全|今天|早就|基本上|又|到)*(?:好了|治好|没事了|消失|没了|退了|止住|停了|不见了|正常(?!的?(?:吗|么|嘛|吧|不|现象|反应))|恢复|好利索|痊愈|不(?:烧|咳|吐|拉|流|疼|痛|喘|哭|闹|胀|痒)(?:了|啦)?)/;

/** 肚子不疼, 大便没有血丝, 没汗: the name reaches over its own denial. */
const DENIED_WITHIN =
  /(?:没有?|无|不)(?:是|很|太|怎么|咋|带|有|见|发|那么|特别)*(?:[疼痛痒麻响稀糊烧凉冷冰绿汗血勤频]|血丝|厉害)(?:了|的|得)?$/;

/** 没有鼻涕一样的: what it is likened to. */
const LIKENED = /^(?:一样|似|那样|这样|样)的?$/;

/** 没有发热，咳嗽有一点: the list ends before it. */
const STILL_SOME = /^(?:倒|就|是|也|还|只)*有(?:一?点|些|时|几|轻)/;

/** 没有糖尿病，血脂高: a statement of its own, no item of the list that is denied. */
export function isStatement({ words }: Mention): boolean {
  return /^(?:血压|血糖|血脂|尿酸|胆固醇)[^，。]*[高低]$/.test(words);
}

/** Whether the words of a clause deny a finding. `previous`: how the finding before it stands. */
export function isDenied(
  text: string,
  mention: Mention,
  previous: { readonly mention: Mention; readonly standing: Standing } | undefined,
): boolean {
  const before = text.slice(0, mention.start);
  const after = text.slice(mention.end);
  if (!/\p{Script=Han}/u.test(text))
    return (
      DENIED_IN_ENGLISH.test(before) || /^(?: has| have)?(?: resolved| went away| gone away| is gone)/i.test(after)
    );
  if (DENIED.test(before) || DENIED_AFTER.test(after) || OVER.test(after)) return true;
  if (DENIED_WITHIN.test(mention.words) || isListDenied(text, mention)) return true;
  if (previous?.standing !== "absent" || isStatement(mention)) return false;
  const between = text.slice(previous.mention.end, mention.start);
  return !STILL_SOME.test(after) && (LISTED.test(between) || LIKENED.test(between));
}

/** 恶心呕吐没有: the denial stands behind the last of the list. */
function isListDenied(text: string, mention: Mention): boolean {
  const behind = mentionsIn(text).filter(({ start }) => start >= mention.end);
  let end = mention.end;
  for (const next of behind) {
    if (!LISTED.test(text.slice(end, next.start))) return false;
    end = next.end;
    if (DENIED_AFTER.test(text.slice(end))) return true;
  }
  return false;
}

const HALF_DENIED =
  /(?:不一定|不见得|未必|不算是?|算不上|不像是?|不会是?|不能(?:出现|说是?)?|不是[^，。]{1,6}就是|看不[到出见]有?|听不[到出见]有?)(?:都|就|必须|有|是|出现|会)*$/;
const HALF_DENIED_AFTER =
  /^(?:的|声音?|情况|症状|现在|好像|应该|倒|也|都|还|就|又|是|算|已经|基本|差不多)*(?:还好|还行|没事|没问题|没啥|没什么|(?:没有?|不)太?(?:明显|大)|差不多|减轻|没量|没测|暂时不|不考虑|说不|不好说|不知道|不确定|不清楚|是啥|是什么|什么意思|啥意思)/;

/** 不能吐出痰: none is seen, and whether there is any nobody knows. */
const NOT_BROUGHT_UP = /(?:不[能会]|无法)[吐咳咯][出岀]?来?$/;

/** Words that neither say nor deny it plainly: 不一定有发热, 喘息好像还好. Nobody can write a status from them. */
export function isHalfDenied({ words }: Mention, before: string, after: string): boolean {
  if (words.includes("痰") && NOT_BROUGHT_UP.test(before)) return true;
  return HALF_DENIED.test(before) || HALF_DENIED_AFTER.test(after);
}

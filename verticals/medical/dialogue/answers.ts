/** What a short answer says to the question before it. */
export type Answer = "yes" | "no" | "unsure" | "fine" | "poor";

const HEAD =
  "(?:嗯+|恩+|呃|额|哦|噢|啊|医生|大夫|你好|您好|这个|那|那倒|倒|都|也|还|并|目前|现在|暂时|应该|就|反正|基本上?|一直|平时|今天|好像)*";
const NO = new RegExp(
  `^${HEAD}(?:没有没有|没有过?|没得过|没发现|没出现|没啥|没事|没有?(?:其[他它]|别)的?|没|木有|无|没(?:有)?[做动开患受]过.{0,4}|不会|不过敏|不[吃用喝抽打流发拉啦吐咳喘胀稀臭哑疼痛痒烧哭闹热凉红干抽肿麻晕]|不是|不|否|没咋|没怎么)(?:的|呢|了|哦|啊|呀|吧|噢|额|哈|诶|~|现象|症状|情况|这种|这些|这个|什么|明显|那么|太大|特别)*$`,
);
const YES = new RegExp(
  `^${HEAD}(?:是的?|对的?(?!了)|有的?|有过|会的?|有点儿?.{0,3}|有一点点?|.{0,8}有一?点|有些|一点点?|偶尔.{0,6}|经常|有时(?:候)?(?:有|会)?|多|很多|挺多|比较多|厉害|很厉害|挺厉害|严重|明显|嗯+|恩+|没错|也有|都有|都会|好像有|可不是|对对|常有|老有)(?:啊|呀|呢|的|了|哦|哈|吧|点|滴|~)*$`,
);
const UNSURE =
  /不(?:知道|清楚|确定|太清楚|晓得|记得)|没(?:注意|留意|在意|量|测|看|查|观察|称|化验|检查)|说不[清好准]|看不出/;
const FINE =
  /^(?:嗯+|都|也|还|很|挺|一直|现在|目前|基本|比较|是|应该|蛮|一切)*(?:正常|好的?|可以|不错|挺好|还好|还行|还可以|没问题|很好|没变化|没影响|平稳|不受影响)(?:的|了|呢|啊|哦|呀)*$/;
const POOR =
  /^(?:嗯+|都|也|还|很|挺|一直|现在|目前|有点|比较|就是|不是)*(?:不(?:太|怎么|大|是很|是太)?(?:好|行|正常|佳|踏实|安稳)|差|一般|少|很少|减少|没精神|没胃口)(?:的|了|呢|啊|哦|呀)*$/;
const NO_IN_ENGLISH =
  /^(?:(?:um|uh|well|oh|hm+|so|and) )*(?:no|nope|nah|none|never|not (?:really|that i|at all|anymore|currently|recently)|negative|i (?:do not|don't|have not|haven't|did not|didn't|am not)|i'm not)\b/i;
const YES_IN_ENGLISH =
  /^(?:(?:um|uh|well|oh|hm+|so|and) )*(?:yes|yeah|yep|yup|yea|sure|correct|right|that's right|exactly|a little|sometimes|occasionally|i do|i am|i have|it does|it is|mm-?hmm|absolutely|definitely)\b/i;

/** What the first clause of an answer says where it names nothing itself; undefined where it says neither. */
export function answerIn(clause: string): Answer | undefined {
  const said = clause.trim();
  if (!/\p{Script=Han}/u.test(said)) {
    if (NO_IN_ENGLISH.test(said)) return "no";
    return YES_IN_ENGLISH.test(said) ? "yes" : undefined;
  }
  if (UNSURE.test(said)) return "unsure";
  if (NO.test(said)) return "no";
  if (POOR.test(said)) return "poor";
  if (FINE.test(said)) return "fine";
  return YES.test(said) ? "yes" : undefined;
}

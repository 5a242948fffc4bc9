import type { Vertical } from "@guildhall/core";

/** Words that make any question one of companies and figures: then no pattern below speaks. */
const FINANCE =
  "(?![\\s\\S]*(?:公司|股份|集团|营收|收入|利润|业绩|财报|年报|季报|公告|研报|研发|资产|负债|现金流|毛利|股东|股票|股价|回购|分红|证券|行业|订单|产能|市场份额|销量|\\d{6}|revenue|profit|income|Inc\\b))";

function foreign(words: string): RegExp {
  return new RegExp(`^${FINANCE}[\\s\\S]*(?:${words})`, "iu");
}

/** Clearly foreign questions: each pattern needs the foreign words and no word of companies or figures. */
export const outOfScope: Vertical["outOfScope"] = [
  {
    pattern: foreign(
      "(?:吃|用|服|开)(?:点|些)?(?:什么|哪种|啥)?药|开点头孢|我(?:是不是|会不会)?(?:得|患)了.{1,10}(?:病|炎|症|癌)|(?:头痛|头疼|发烧|咳嗽|胃痛|肚子疼|胸闷|失眠|皮疹|腹泻).{0,12}(?:怎么办|怎么治|吃什么|什么病|怎么回事|是什么原因)|(?:阿莫西林|布洛芬|头孢|胰岛素|二甲双胍).{0,12}(?:吃几|怎么吃|剂量|多少毫克|一天几)",
    ),
    message: {
      zh: "这是诊疗方面的问题，请咨询医生；情况紧急请拨打120。这里只回答公司披露、研究报告和财务数据方面的问题。",
      en: "This is a medical question: ask a doctor, in an emergency call 120. Only disclosures, research and financial figures are answered here.",
    },
  },
  {
    pattern: foreign(
      "(?:世界杯|欧洲杯|中超|英超|NBA|CBA|奥运会|亚运会).{0,12}(?:冠军|比分|赢|输|夺冠|几比几|谁)|谁.{0,10}(?:世界杯|欧洲杯|奥运会)|(?:今天|明天|后天|周末|本周).{0,8}(?:天气|气温|下雨|下雪|几度)|天气(?:怎么样|如何|好吗|预报)",
    ),
    message: {
      zh: "这里不回答赛事和天气，只回答公司披露、研究报告和财务数据方面的问题。",
      en: "No sports and no weather here: only disclosures, research and financial figures.",
    },
  },
  {
    pattern: foreign(
      "^\\s*(?:你好|您好|嗨|哈喽|hi|hello|在吗|早上好|晚上好|谢谢|再见)[\\s!！。,，?？~]*$|(?:讲|说|来)(?:一?个)?(?:笑话|故事|段子)|你(?:是谁|几岁|叫什么|喜欢什么|有感情吗|吃饭了吗)|陪我聊|(?:写|作)(?:一?首)(?:诗|歌|情诗)|唱(?:一?首|个)歌",
    ),
    message: {
      zh: "您好。请直接提出公司披露或者财务数据方面的问题，例如：某公司2025年前三季度合并营业收入是多少？",
      en: "Hello. Please ask about disclosures or figures, for example: what was the consolidated revenue of a company in the first three quarters of 2025?",
    },
  },
  {
    pattern: foreign(
      "(?:居住证|身份证|护照|驾照|户口|结婚证).{0,10}(?:办|申领|补办|材料)|(?:菜谱|红烧肉|蛋糕).{0,6}怎么做|怎么做.{0,6}(?:红烧肉|蛋糕|菜)|(?:星座|运势|算命|塔罗).{0,10}(?:怎么样|如何|准|今天|今年)|(?:推荐|有什么)好?(?:看|听|玩)的?(?:电影|电视剧|小说|歌|游戏)|(?:用|写)(?:一?段)?(?:Python|Java|C\\+\\+|JavaScript)",
    ),
    message: {
      zh: "这个问题与公司披露和财务数据无关，这里无法回答。",
      en: "This has nothing to do with disclosures or financial figures and cannot be answered here.",
    },
  },
];

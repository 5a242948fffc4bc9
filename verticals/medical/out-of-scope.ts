import type { Vertical } from "@guildhall/core";

/** Words that make any question one of medicine or of a hospital: then no pattern below speaks. */
const MEDICAL =
  "(?![\\s\\S]*(?:药|病|症|医|诊|患者|剂量|手术|护理|感染|血压|血糖|血常规|体温|疼|痛|咳|发烧|发热|过敏|检验|危急值|指南|处方|住院|疫苗|孕|胰岛素))";

function foreign(words: string): RegExp {
  return new RegExp(`^${MEDICAL}[\\s\\S]*(?:${words})`, "iu");
}

/** Of money the medical words do not count: 该买哪只医药股 is a question about shares. */
function always(words: string): RegExp {
  return new RegExp(words, "iu");
}

/** Clearly foreign questions. */
export const outOfScope: Vertical["outOfScope"] = [
  {
    pattern: always(
      "(?:哪只|哪支|推荐.{0,6}|买.{0,6})(?:[一-龥]{0,4}股(?:票)?|基金)(?:票|[吗？?，。好涨买赚]|$)|(?:股票|股价|大盘|比特币|[药医][^，。]{0,4}股).{0,10}(?:会涨|会跌|涨吗|跌吗|能买|该买|该卖|走势|抄底)|炒股|K线|市盈率",
    ),
    message: {
      zh: "这里不提供投资建议。医疗频道只回答药品说明书、诊疗指南、病历书写和医院制度方面的问题。",
      en: "No investment advice is given here. This desk answers on drug labels, guidelines, medical records and hospital rules.",
    },
  },
  {
    pattern: foreign(
      "离婚|房产证|遗产|继承权|劳动合同|辞退|试用期|借条|欠条|违约金|起诉|仲裁|打官司|交通罚款|扣分标准|居住证|户口|补贴|公积金",
    ),
    message: {
      zh: "这是法律或者办事方面的问题，请到政务频道提问。",
      en: "This asks about law or public services: ask the government desk.",
    },
  },
  {
    pattern: foreign(
      "(?:世界杯|欧洲杯|NBA|CBA|奥运会|英超|中超|F1).{0,12}(?:冠军|比分|赢|输|夺冠|赛程|决赛|谁)|(?:谁|哪个队).{0,10}(?:世界杯|欧洲杯|奥运会|NBA|中超)",
    ),
    message: {
      zh: "这是体育赛事方面的问题，这里无法回答。",
      en: "This asks about a sports event and cannot be answered here.",
    },
  },
  {
    pattern: foreign(
      "(?:今天|明天|后天|周末|本周|现在).{0,8}(?:天气|气温|下雨|下雪|降温|几度)|天气(?:怎么样|如何|预报)|要带伞",
    ),
    message: { zh: "这里不提供天气预报。", en: "There is no weather forecast here." },
  },
  {
    pattern: foreign(
      "^\\s*(?:你好|您好|嗨|哈喽|hi|hello|在吗|早上好|晚上好|谢谢|再见)[\\s!！。,，?？~]*$|(?:讲|说|来)(?:一?个)?(?:笑话|故事|段子)|你(?:是谁|几岁|叫什么|喜欢什么|吃饭了吗)|陪我聊|(?:写|作)(?:一?首)(?:诗|歌)|唱(?:一?首|个)歌",
    ),
    message: {
      zh: "您好。请直接提出药品、指南、病历或者医院制度方面的问题，例如：首次病程记录几小时内完成？",
      en: "Hello. Please ask about drugs, guidelines, records or hospital rules, for example: within how many hours is the first progress note due?",
    },
  },
  {
    pattern: foreign(
      "菜谱|红烧肉怎么做|星座|运势|算命|塔罗|(?:推荐|有什么)好?(?:看|听|玩)的?(?:电影|电视剧|小说|歌|游戏)|(?:用|写)(?:一?段)?(?:Python|Java|C\\+\\+)",
    ),
    message: {
      zh: "这个问题与医疗无关，这里无法回答。",
      en: "This has nothing to do with medicine and cannot be answered here.",
    },
  },
];

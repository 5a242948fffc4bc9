import type { Vertical } from "@guildhall/core";

/** Words that make any question one of public administration: then no pattern below speaks. */
const PUBLIC =
  "(?![\\s\\S]*(?:法|条例|办法|规定|政策|补贴|补助|政府|部门|局|许可|审批|登记|处罚|罚款|执法|监管|标准|责任|赔偿|侵权|合同|工伤|医保|保险|社保|预警|应急|救助|机构|资质|资格|发布|传播|义务|权利|违法|犯罪|依法|证件|办理|[〔［\\[]\\d{4}))";

function foreign(words: string): RegExp {
  return new RegExp(`^${PUBLIC}[\\s\\S]*(?:${words})`, "u");
}

/** Clearly foreign questions. Each pattern needs the foreign words and no word of public administration. */
export const outOfScope: Vertical["outOfScope"] = [
  {
    pattern: foreign(
      "(?:世界杯|欧洲杯|亚冠|中超|英超|西甲|NBA|CBA|奥运会|亚运会|全运会|温网|F1).{0,12}(?:冠军|比分|赢|输|夺冠|几比几|金牌榜|赛程|决赛|谁)|(?:谁|哪个队|哪支球队).{0,10}(?:世界杯|欧洲杯|奥运会|NBA|中超)|(?:球赛|比赛|决赛)的?(?:比分|结果)",
    ),
    message: {
      zh: "这是体育赛事方面的问题。这里只回答法律、政策和办事方面的问题。",
      en: "This asks about a sports event. Only questions on law, policy and public services are answered here.",
    },
  },
  {
    pattern: foreign(
      "(?:今天|明天|后天|周末|本周|下周|现在).{0,8}(?:天气|气温|下雨|下雪|降温|几度|多少度)|天气(?:怎么样|如何|好吗|预报)|(?:会|要)不会下雨|要带伞",
    ),
    message: {
      zh: "这里不提供天气预报。请向气象服务查询；气象管理方面的法律和政策可以在这里提问。",
      en: "There is no weather forecast here. Ask a weather service; law and policy on meteorology can be asked here.",
    },
  },
  {
    pattern: foreign(
      "(?:哪只|哪支|什么|推荐.{0,4})(?:股票|基金|个股|币).{0,10}(?:好|涨|买|赚|值得)|(?:股票|股价|大盘|基金|比特币|黄金).{0,10}(?:会涨|会跌|涨吗|跌吗|能买吗|该买|该卖|还能涨|走势|抄底)|推荐.{0,12}(?:股票|基金(?!会)|牛股)|炒股.{0,6}(?:赚|推荐|技巧)",
    ),
    message: {
      zh: "这里不提供投资建议，也不预测行情。",
      en: "No investment advice and no market forecast are given here.",
    },
  },
  {
    pattern: foreign(
      "(?:吃|用|服)(?:什么|哪种|啥)药|我(?:是不是|会不会)?(?:得|患)了.{1,10}(?:病|炎|症|癌)吗|(?:头痛|头疼|发烧|咳嗽|胃痛|肚子疼|胸闷|失眠|皮疹).{0,12}(?:怎么办|怎么治|吃什么|什么病|怎么回事|是什么原因)|(?:阿莫西林|布洛芬|头孢|胰岛素|二甲双胍).{0,12}(?:吃几|怎么吃|剂量|多少毫克|一天几)",
    ),
    message: {
      zh: "这是诊疗方面的问题，请咨询医生；情况紧急请拨打120。这里只回答法律、政策和办事方面的问题。",
      en: "This is a medical question: ask a doctor, in an emergency call 120. Only law, policy and public services are answered here.",
    },
  },
  {
    pattern: foreign(
      "^\\s*(?:你好|您好|嗨|哈喽|hi|hello|在吗|早上好|晚上好|谢谢|再见)[\\s!！。,，?？~]*$|(?:讲|说|来)(?:一?个)?(?:笑话|故事|段子)|你(?:是谁|几岁|叫什么|喜欢什么|有感情吗|吃饭了吗)|陪我聊|(?:写|作)(?:一?首)(?:诗|歌|情诗)|唱(?:一?首|个)歌",
    ),
    message: {
      zh: "您好。请直接提出法律、政策或者办事方面的问题，例如：试用期最长可以约定多久？",
      en: "Hello. Please ask a question on law, policy or public services, for example: how long may a probation period be?",
    },
  },
  {
    pattern: foreign(
      "(?:菜谱|怎么做.{0,6}(?:好吃|红烧肉|蛋糕|菜)|红烧肉怎么做)|(?:星座|运势|算命|塔罗|属相).{0,10}(?:怎么样|如何|合|准|今天|今年|配)|(?:推荐|有什么)好?(?:看|听|玩)的?(?:电影|电视剧|小说|歌|游戏|动漫)|(?:用|写)(?:一?段)?(?:Python|Java|C\\+\\+|JavaScript)",
    ),
    message: {
      zh: "这个问题与法律、政策和办事无关，这里无法回答。",
      en: "This has nothing to do with law, policy or public services and cannot be answered here.",
    },
  },
];

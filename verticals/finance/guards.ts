import type { Guard, GuardVerdict } from "@guildhall/core";

/** Advice on buying and selling needs a licence; checked against the text in force since 2020-03-01. */
const LICENCE: GuardVerdict["rule"] = {
  source: "《中华人民共和国证券法》",
  version: "2019年修订",
  article: "第一百六十条第二款",
  verified: true,
};

const ACT =
  "(?:买入?|买进|卖出?|卖掉|抛掉?|抛售|清仓|加仓|减仓|建仓|补仓|入手|抄底|上车|下车|割肉|止损|止盈|持有|拿着|满仓|跟投|申购|配置|介入|进场)";
/** 该不该买, 能不能买, 可以买吗, 值得持有吗, 现在买合适吗, 要不要卖掉. */
const WHETHER = new RegExp(
  `(?:该不该|能不能|可不可以|要不要|应不应该|值不值得|适不适合|是否(?:应该?|值得|可以|适合|建议)|(?:我|现在|还|我们|大家)?(?:应该|该|可以|能|适合|值得|建议|还能|还可以)(?:再|继续|现在|马上|赶紧)?)(?:再|继续|现在|马上|去|逢低|逢高)?.{0,6}${ACT}(?!(?:价|量|额|权|期|方|商品|成本|收入|资产|回))[^，。？?]{0,10}(?:吗|么|嘛|吧|呢|[?？]|$)|${ACT}[^，。？?]{0,8}(?:合适吗|划算吗|靠谱吗|行吗|好吗|可以吗|好不好|行不行|值不值|怎么样$)|(?:该|要)(?:不)?(?:买|卖)(?:吗|不)`,
);
/** 会涨吗, 能涨到多少, 明天跌不跌, 后市怎么走. */
const FORECAST =
  /(?:股价|股票|走势|行情|大盘|后市|明天|下周|下个?月|今年|年底|未来|接下来|还|会不会|能不能|能|会)[^，。？?]{0,12}(?:涨|跌|翻倍|涨停|跌停|反弹|回调|见底|见顶|解套)[^，。？?]{0,8}(?:吗|么|嘛|呢|不|多少|到哪|到几|[?？]|$)|(?:后市|股价|走势|行情)[^，。？?]{0,8}(?:怎么走|如何走|怎么看|会怎样|会怎么样|怎么样)|涨到(?:多少|哪|几)|跌到(?:多少|哪|几)/;
/** 目标价多少合适, 估值贵不贵, 什么价位买. */
const PRICE =
  /目标价[^，。？?]{0,10}(?:多少|几|合适|合理|定|给|看|[?？]|$)|(?:什么|哪个|多少)(?:价位|价格|价|点位|时候|时机)[^，。？?]{0,6}(?:买|卖|入手|进场|离场|抄底)|(?:估值|股价|价格)[^，。？?]{0,6}(?:贵不贵|便宜吗|高不高|低估了吗|高估了吗|合理吗)/;
/** 推荐几只股票, 买哪只好, 哪个更值得投资. */
const PICK =
  /推荐[^，。？?]{0,8}(?:股票|基金|个股|标的|债券|牛股)|(?:买|投|选)(?:哪|什么)[^，。？?]{0,6}(?:股票|基金|只|支|个|好|公司)|哪[只支个家][^，。？?]{0,10}(?:更?值得(?:买|投)|更?好买|能买|适合买|更?有投资价值|会涨)|(?:值得|适合|可以)投资(?:吗|么|嘛|[?？]|$)|有(?:没有)?投资价值(?:吗|[?？]|$)/;
const IN_ENGLISH =
  /\b(?:should|can|would you|shall)\b[^.?]{0,30}\b(?:buy|sell|hold|short|invest in)\b|\b(?:is|are)\b[^.?]{0,40}\ba (?:good |strong )?(?:buy|sell|investment)\b|\bwill\b[^.?]{0,40}\b(?:stock|share price|shares?)\b[^.?]{0,20}\b(?:rise|fall|go up|go down|rally|double)\b|\b(?:recommend|pick)\b[^.?]{0,20}\bstocks?\b|\bprice target\b[^.?]{0,20}\bshould\b/i;

/** What a document says about such acts is information: 公告里回购价格上限, 研报给的评级, 股东减持计划, 什么时候可以卖出的规则. */
const INFORMATION =
  /公告|披露|年报|季报|半年报|规定|规则|办法|条款|方案|计划|限售|锁定期|解禁|股东|董事|高管|员工持股|可供出售|出售资产|交易时间|(?:研报|报告|券商|分析师|机构)[^，。？?]{0,12}(?:给|评级|认为|预测|目标价是|设定|说)/;
/** What no such word turns into information. */
const PERSONAL = /我|该不该|值不值得|要不要|会涨吗|会跌吗|推荐|散户|帮|适合普通/;

/** 投资建议: refuses to say whether to buy, sell or hold, where a price will go or ought to be; what documents state passes. */
export const noInvestmentAdvice: Guard = {
  id: "no-investment-advice",
  sees: "question",
  release: "hold",
  rule: LICENCE,
  // A licensed house may answer its own analysts.
  adjustable: ["soft"],
  judge({ question: { text } }) {
    return asksForAdvice(text.normalize("NFKC"))
      ? {
          verdict: "block",
          reason: {
            zh: "这里不提供买卖建议、行情预测和目标价：从事证券投资咨询业务须经核准。可以改问公司披露的事实，例如某一期的营业收入、回购方案的内容或风险提示。",
            en: "No advice on buying or selling, no forecast of prices and no target price: investment advice needs a licence. Ask for what the documents state instead: revenue of a period, the terms of a buyback, the risks disclosed.",
          },
        }
      : {
          verdict: "allow",
          reason: { zh: "问题没有索要投资建议。", en: "The question does not ask for investment advice." },
        };
  },
};

function asksForAdvice(text: string): boolean {
  const asks = [WHETHER, FORECAST, PRICE, PICK, IN_ENGLISH].some((pattern) => pattern.test(text));
  return asks && (PERSONAL.test(text) || !INFORMATION.test(text));
}

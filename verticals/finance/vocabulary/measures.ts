/** A measure of the statements: how rows call it, and how people call it beside that. */
export interface Measure {
  readonly name: string;
  /** Other labels of its row, English and Hong Kong ones included; lower case. */
  readonly rows?: readonly string[];
  /** What people say in questions only. */
  readonly said?: readonly string[];
}

/**
 * 净利润, 归属于上市公司股东的净利润 and 扣除非经常性损益的净利润 are three measures, and so are 营业收入 and 营业总收入: no word
 * here stands for two of them.
 */
export const measures: readonly Measure[] = [
  { name: "营业收入", rows: ["营业收入合计", "收益", "收入", "total revenue", "total revenues", "net sales", "revenue", "revenues"], said: ["营收", "销售收入", "主营收入", "总收益", "卖了多少钱", "卖了多少"] },
  { name: "营业总收入", rows: ["营业总收入合计"], said: ["总收入", "总营收"] },
  { name: "营业成本", rows: ["销售及服务成本", "销售成本", "total cost of revenue", "cost of revenue", "cost of sales"] },
  { name: "营业总成本", said: ["总成本"] },
  { name: "毛利", rows: ["毛利润", "gross profit"], said: ["毛利额"] },
  { name: "毛利率", rows: ["综合毛利率", "gross margin"] },
  { name: "税金及附加" },
  { name: "销售费用", rows: ["销售及分销开支"], said: ["营销费用"] },
  { name: "管理费用", rows: ["行政开支"], said: ["管理开支"] },
  { name: "研发费用", rows: ["research and development"], said: ["研发支出", "研究开发费用"] },
  { name: "研发投入", rows: ["研发投入合计", "研发投入总额"], said: ["研发投了多少"] },
  { name: "研发投入占营业收入比例", rows: ["研发投入总额占营业收入比例"], said: ["研发投入占比", "研发投入占营收比例", "研发强度"] },
  { name: "财务费用" },
  { name: "利息费用", rows: ["利息支出", "interest expense"] },
  { name: "利息收入", rows: ["interest income"] },
  { name: "融资成本" },
  { name: "其他收益", said: ["政府补助收益"] },
  { name: "投资收益" },
  { name: "公允价值变动收益" },
  { name: "信用减值损失" },
  { name: "资产减值损失" },
  { name: "资产处置收益" },
  { name: "营业利润", rows: ["经营溢利", "operating income", "income from operations"], said: ["经营利润"] },
  { name: "营业外收入" },
  { name: "营业外支出" },
  { name: "利润总额", rows: ["除税前溢利", "income before income taxes"], said: ["税前利润"] },
  { name: "所得税费用", rows: ["所得税开支", "provision for income taxes"], said: ["所得税"] },
  { name: "净利润", rows: ["期内溢利", "年度溢利", "年内溢利", "net income"], said: ["纯利润", "税后利润", "合并净利润"] },
  {
    name: "归属于上市公司股东的净利润",
    rows: ["归属于母公司股东的净利润", "归属于母公司所有者的净利润", "归属于本公司股东的净利润", "本公司拥有人应占期内溢利", "本公司权益持有人应占溢利"],
    said: ["归母净利润", "归母净利", "归属净利润", "归母利润", "归属母公司净利润", "归属于母公司净利润", "赚了多少钱", "赚了多少", "挣了多少钱", "挣了多少", "盈利多少", "亏了多少"],
  },
  {
    name: "归属于上市公司股东的扣除非经常性损益的净利润",
    rows: ["扣除非经常性损益后的净利润", "扣除非经常性损益后归属于母公司股东的净利润"],
    said: ["扣非归母净利润", "扣非后归母净利润", "扣非净利润", "扣非后净利润", "扣非净利", "扣非利润"],
  },
  { name: "少数股东损益", rows: ["非控股权益应占期内溢利"] },
  { name: "基本每股收益", rows: ["每股收益", "basic earnings per share"], said: ["eps", "每股盈利"] },
  { name: "稀释每股收益", rows: ["diluted earnings per share"], said: ["摊薄每股收益"] },
  { name: "加权平均净资产收益率", said: ["净资产收益率", "roe"] },
  { name: "经营活动产生的现金流量净额", rows: ["net cash provided by operating activities"], said: ["经营活动现金流量净额", "经营活动现金流净额", "经营性现金流", "经营现金流", "经营活动现金流"] },
  { name: "投资活动产生的现金流量净额", said: ["投资活动现金流量净额", "投资性现金流", "投资活动现金流"] },
  { name: "筹资活动产生的现金流量净额", said: ["筹资活动现金流量净额", "融资性现金流", "筹资活动现金流"] },
  { name: "现金及现金等价物净增加额" },
  { name: "货币资金", rows: ["cash and cash equivalents", "现金及现金等价物"], said: ["账上现金", "账上有多少钱", "现金余额"] },
  { name: "应收票据" },
  { name: "应收账款", said: ["应收款"] },
  { name: "贸易及其他应收款项" },
  { name: "存货", rows: ["inventories"], said: ["库存"] },
  { name: "流动资产合计", said: ["流动资产"] },
  { name: "长期股权投资" },
  { name: "固定资产" },
  { name: "在建工程" },
  { name: "无形资产" },
  { name: "商誉", rows: ["goodwill"] },
  { name: "非流动资产合计", said: ["非流动资产"] },
  { name: "资产总计", rows: ["总资产", "资产合计", "资产总额", "资产总值", "total assets"], said: ["资产规模", "家底"] },
  { name: "短期借款" },
  { name: "长期借款" },
  { name: "银行及其他借款" },
  { name: "应付账款" },
  { name: "合同负债" },
  { name: "流动负债合计", said: ["流动负债"] },
  { name: "非流动负债合计", said: ["非流动负债"] },
  { name: "负债合计", rows: ["总负债", "负债总额", "负债总计", "total liabilities"], said: ["欠了多少钱"] },
  { name: "资产负债率", rows: ["debt-to-asset ratio"], said: ["负债率"] },
  { name: "股本", rows: ["实收资本", "总股本"] },
  { name: "资本公积" },
  { name: "盈余公积" },
  { name: "未分配利润" },
  {
    name: "归属于上市公司股东的净资产",
    rows: ["归属于母公司所有者权益合计", "归属于母公司股东权益合计", "归属于上市公司股东的所有者权益", "归属于母公司所有者权益"],
    said: ["归母净资产", "归母权益", "归属于上市公司股东净资产"],
  },
  { name: "少数股东权益" },
  { name: "所有者权益合计", rows: ["股东权益合计", "净资产", "资产净值", "total shareholders' equity", "total stockholders' equity"], said: ["所有者权益", "股东权益"] },
];

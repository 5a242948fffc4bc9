/** What a unit measures and how many of the base unit it is: 毫克 is 0.001 of `mass`, whose base is the gram. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
  /** A word that only counts things (个, 人, people): numbers of such units also agree with bare numbers. */
  readonly counts: boolean;
}

/** Units by dimension, `written written…=factor`, folded as for search. The base of each dimension has factor 1. */
const MEASURES: Readonly<Record<string, string>> = {
  ratio: "% percent percentage 个百分比=0.01; ‰=0.001; 成=0.1; ppm=1e-6",
  point:
    "百分点 个百分点 pct|percentage point|percentage points|个点=0.01; 基点 个基点 bp bps|basis points|basis point=0.0001",
  times: "倍 fold x=1",
  mass: "μg ug mcg 微克 microgram micrograms=1e-6; mg 毫克 milligram milligrams=1e-3; g 克 gram grams gm=1; kg 千克 公斤 kilogram kilograms kilo kilos=1e3; 斤 市斤=500; t 吨 ton tons tonne tonnes=1e6; lb lbs 磅 pound pounds=453.59237; oz 盎司 ounce ounces=28.349523",
  volume:
    "μl ul 微升=1e-6; ml 毫升 cc milliliter milliliters millilitre millilitres=1e-3; l 升 liter liters litre litres=1; dl 分升=0.1; m³ m3 立方米 方=1000; gallon gallons 加仑=3.785412",
  length:
    "nm 纳米=1e-9; μm um 微米=1e-6; mm 毫米=1e-3; cm 厘米 公分=0.01; m 米 meter meters metre metres=1; km 公里 千米 kilometer kilometers kilometre kilometres=1000; 海里=1852; inch inches 英寸=0.0254; ft feet foot 英尺=0.3048; yd yard yards=0.9144; mile miles mi 英里=1609.344",
  area: "㎡ m2 m² 平方米 平米=1; km2 km² 平方公里 平方千米=1e6; 公顷 hectare hectares ha=1e4; 亩=666.6667; acre acres 英亩=4046.856",
  seconds:
    "ms 毫秒=1e-3; 秒 秒钟 second seconds sec secs=1; 分钟 minute minutes min mins=60; 小时 个小时 钟头 hour hours hr hrs h=3600; 天 day days 昼夜 工作日 个工作日=86400; 周 星期 个星期 礼拜 week weeks=604800",
  months: "个月 个多月 月龄 month months=1; 年 周年 载 year years yr yrs=12; 季=3; decade decades=120",
  // An age is often a bare number: 贝克福德，17.
  age: "岁 周岁 year-old|years old|year old|-year-old|yearold=1",
  cny: "元 块 块钱 元人民币 人民币 人民币元 rmb yuan cny=1; 角 毛钱=0.1; 元整=1",
  usd: "美元 美金 usd dollar dollars=1; 美分 cents cent=0.01",
  eur: "欧元 eur euro euros=1",
  gbp: "英镑 gbp=1",
  jpy: "日元 日圆 jpy yen=1",
  hkd: "港元 港币 hkd=1",
  temperature: "℃ °c 摄氏度=1; ℉ °f 华氏度=1; 度 degree degrees ° =1",
  energy: "kcal 千卡 大卡=1; kj 千焦=0.239",
  power: "瓦 w=1; kw 千瓦=1e3; mw 兆瓦=1e6; 万千瓦=1e7",
  electricity: "千瓦时 kwh 度电=1; mwh 兆瓦时=1e3",
  pressure: "mmhg 毫米汞柱=1; kpa 千帕=7.50062; mpa=7500.62",
  units: "iu u 国际单位 单位=1",
  "g/l": "g/l 克/升 mg/ml=1; g/dl=10; mg/dl=0.01; mg/l μg/ml ug/ml 毫克/升=1e-3; μg/l ug/l ng/ml=1e-6; ng/l pg/ml=1e-9",
  "mol/l": "mol/l=1; mmol/l 毫摩尔/升=1e-3; μmol/l umol/l 微摩尔/升=1e-6; nmol/l=1e-9",
  "mg/kg": "mg/kg 毫克/千克 毫克/公斤=1; g/kg 克/千克 克/公斤=1e3; μg/kg ug/kg mcg/kg 微克/千克 微克/公斤=1e-3",
  "m/s": "m/s 米/秒=1; km/h kmh 公里/小时=0.277778; mph=0.44704",
  bytes: "kb=1e3; mb=1e6; gb=1e9; tb=1e12",
  // Parts of a day of the calendar; found together they make a moment.
  year: "年度 财年=1",
  month: "月 月份=1",
  day: "日 号=1",
  quarter: "季度 个季度=1",
};

/** Words that count things. Their class keeps 人 apart from 家; those without one are alike. */
const COUNTS: Readonly<Record<string, string>> = {
  people: "人 名 位 人次 people persons men women students patients employees 例",
  things:
    "个 项 件 起 台 套 只 张 册 户 亩 种 条 次 场 部 架 艘 辆 所 座 间 支 枚 颗 粒 片 袋 盒 瓶 剂 类 期 届 轮 分 股 票 本 篇 份 层 栋 名次 名额 万人 times items",
  firms: "家 companies firms",
};

const units = new Map<string, Unit>();

for (const [dimension, written] of Object.entries(MEASURES)) {
  for (const group of written.split(";")) {
    const [names = "", factor = "1"] = group.split("=");
    for (const name of namesOf(names)) units.set(name, { dimension, factor: Number(factor), counts: false });
  }
}
for (const [dimension, names] of Object.entries(COUNTS)) {
  for (const name of namesOf(names)) if (!units.has(name)) units.set(name, { dimension, factor: 1, counts: true });
}

/** Names with a space in them stand between bars. */
function namesOf(written: string): readonly string[] {
  return written
    .split("|")
    .flatMap((part, index) => (index === 0 ? part.trim().split(/\s+/) : [part.trim()]))
    .filter((name) => name !== "");
}

/** The longest unit that begins with a character. */
const longestByFirst = new Map<string, number>();
for (const name of units.keys()) {
  longestByFirst.set(name.charAt(0), Math.max(name.length, longestByFirst.get(name.charAt(0)) ?? 0));
}
const WORD = /[a-z0-9]/;

/** The longest unit that is written at this place of a folded text, and where it ends. */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | undefined {
  const longest = longestByFirst.get(text.charAt(at));
  if (longest === undefined) return undefined;
  for (let end = Math.min(text.length, at + longest); end > at; end -= 1) {
    const unit = units.get(text.slice(at, end));
    if (unit === undefined) continue;
    if (WORD.test(text.charAt(end - 1)) && WORD.test(text.charAt(end))) continue;
    return { unit, end };
  }
  return undefined;
}

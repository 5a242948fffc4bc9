/**
 * Surnames by how little else they mean. The order of frequency is that of the national name reports of the Ministry of
 * Public Security (2018–2021); which of them are words too is our own judgement.
 */
const PLAIN =
  "李王张刘陈杨赵黄周吴徐孙胡朱林郭罗宋郑谢韩唐冯董萧曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴夏钟汪田姜范姚谭廖邹陆郝孔崔邱秦顾侯邵孟龙万段雷钱汤尹黎乔赖龚庞樊殷施翟倪严牛温芦季俞章鲁葛伍申尤毕聂柴焦向柳邢岳齐梅庄涂祁耿詹纪靳童欧甄裴霍翁荆柯阮桂闵柏宁路左骆卓辛麦穆蓝饶冉茅缪褚娄窦舒屈岑滕谷晏隋辜苗古晁卞卜宫栾鞠仇沙厉臧佟佘戚艾尚吉符苑敖巫池邬郎邝邸郜郗闫肖仝扈匡喻屠庾弓狄甯盛禹竺綦胥芮荀莘莫萨虞裘覃谌谈谯贲迟逄郁郦钮阙阚隗雍雒颜湛濮檀昝桑卫兰燕敬巢梁陶韦凌鲍班储鄢劳奚粟冼蔺亓邰嵇瞿寇姬苟蒲" +
  "陳張劉黃楊趙吳孫馬羅鄭謝韓馮蕭許鄧葉蘇盧蔣賈閻鍾陸萬龍錢湯賴龔龐顏嚴溫盧呂鄒郟魯畢聶齊龍關紀費歐祝閔駱譚賀韋鮑";

/** Surnames that stand more often in other words: 高血压, 方案, 马上, 金额. */
const WORDS_TOO =
  "任曾程管花简容何易关付连练解应祝贺熊代费武蒙高方马金石江水安白常成于叶余康洪史文毛向游华单包车商计查甘党占平元明权丰修冷井仲牟巩展原师荣曲房景席宗全边丛麻封惠楼栗冀米农司寻";

/** Surnames of two characters. */
const COMPOUND = [
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "司徒",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
  "夏侯",
  "东方",
  "长孙",
  "宇文",
  "端木",
  "南宫",
  "申屠",
  "独孤",
  "轩辕",
  "澹台",
  "闻人",
  "赫连",
  "钟离",
  "呼延",
  "鲜于",
  "拓跋",
  "百里",
  "司空",
];

const plain = new Set(PLAIN);
const words = new Set(WORDS_TOO);
const compound = new Set(COMPOUND);

/** How much two characters look like the beginning of a name, 0 (no surname) to 3, and how many of them are the surname. */
export function surnameAt(
  first: string,
  second: string,
): { readonly weight: number; readonly length: 1 | 2 } | undefined {
  if (compound.has(first + second)) return { weight: 2.5, length: 2 };
  if (plain.has(first) && !words.has(first)) return { weight: 2, length: 1 };
  return words.has(first) ? { weight: 0.8, length: 1 } : undefined;
}

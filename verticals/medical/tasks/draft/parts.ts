import type { Part } from "./line.ts";

type Asked = readonly [part: Part, item: string, asked: RegExp];

/** What a question of the doctor is after, and under which name the answer stands. The first that fits counts. */
const asked: readonly Asked[] = [
  [
    "illness",
    "接触史",
    /(?:单位|学校|班[上里]|幼儿园|周围|身边|家里)[^，。？]{0,10}(?:得|有|也)[^，。？]{0,8}(?:红眼|感冒|发烧|流感|水痘|手足口|腹泻|拉肚子|咳嗽|出疹|传染|这样)|接触(?:过|史)/,
  ],
  ["past", "过敏史", /过敏|allerg/i],
  [
    "past",
    "手术外伤史",
    /手术|开过刀|外伤史|(?:以前|既往|过去|有过).{0,4}外伤|受过伤|(?<!(?:since|after|from|before) (?:the|your|his|her) )(?:surger|operations?\b)|procedures? (?:in|before)/i,
  ],
  ["past", "输血史", /输过?血|transfus/i],
  ["past", "预防接种史", /疫苗|接种|预防针|vaccin|\bshots? (?:up|current)|up to date[^?]{0,12}shots|immuni[sz]/i],
  ["past", "传染病史", /传染病|肝炎|乙肝|丙肝|三阳|艾滋|梅毒|结核|tubercul|hepatitis/i],
  [
    "family",
    "家族史",
    /家族|父母|爸妈|父亲|母亲.{0,6}病|家里(?:有)?人?.{0,6}(?:得过|患|有.{0,4}病|遗传|类似|高血压|糖尿病|肿瘤|癌)|家里(?:有)?(?:人|老人|长辈|亲戚)有.{1,6}的?(?:吗|么|没有)|家里有[^，。？]{1,8}的(?:吗|么|没有)?$|家里(?:有)?人.{0,6}过(?:吗|没)|兄弟|姐妹|遗传|family history|your (?:parents|mother|father|siblings)|runs? in (?:the|your) family/i,
  ],
  [
    "menstrual",
    "月经史",
    /(?<!跟|和|与)月经|例假|末次|大姨妈|痛经|绝经|last period|menstrua|periods? (?:regular|like)/i,
  ],
  ["marital", "婚育史", /结婚|婚姻|生过孩子|几个孩子|怀过孕|流产|生育|第?几胎|married|children|pregnan/i],
  [
    "personal",
    "个人史",
    /喂(?:养|的)|母乳|奶粉|出生|足月|顺产|早产|抽烟|吸烟|烟酒|喝酒|饮酒|做什么工作|什么工作|工作是|(?:干|做)什么的|职业|哪里人|疫区|去过哪|粉尘|毒物|smok|(?<!how(?:'s| is| are| has)? .{0,12})drink|alcohol|drugs?\b(?! allerg)|tobacco|work|live (?:with|alone|at)|occupation|for a living|exercis/i,
  ],
  [
    "past",
    "疾病史",
    /以前(?:有|得|患|身体|[崴扭摔伤断])|(?:别的|其他)(?:毛病|病)|既往|得过(?:什么)?病|有什么病|慢性病|基础病|基础疾病|病史|高血压|血[压糖脂]高|毛病|糖尿病|心脏病|身体怎么样|住过院|medical (?:history|problems|conditions)|past (?:medical )?history|other (?:medical )?(?:problems|conditions)|ever (?:had|been diagnosed)|\bany [^?]{1,30} before\b/i,
  ],
];

/** Where the answer to a question belongs; undefined for questions about this illness. */
export function askedAfter(question: string): { readonly part: Part; readonly item: string } | undefined {
  const found = asked.find(([, , pattern]) => pattern.test(question));
  return found === undefined ? undefined : { part: found[0], item: found[1] };
}

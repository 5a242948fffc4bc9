const RESULT =
  /(?:血常规|血象|白细胞|CRP|反应蛋白|CT|ct|B超|彩超|超声|胸片|片子|心电图|核磁|化验|结果|报告|肺功能|尿常规|血糖|肝功|指标)[^？?]{0,24}(?:正常|异常|偏?高|偏?低|阳性|阴性|没(?:什么)?(?:事|问题)|显示|提示|考虑|来看|说明|百分之|\d|[一二三四五六七八九](?:[万千百点]|个?加))|窦性(?:心律|心动)|ST段|导联/;
/** What a laboratory measures, with its figure or as a plus or a minus: TSH小于0.005, 尿HCG阴性. */
const MEASURED =
  /(?:(?<![A-Za-z])(?!BP|PHQ|GAD|NIHSS|MMSE|GCS)[A-Z][A-Za-z]{1,5}\d{0,2}|白细胞|红细胞|中性粒|血红蛋白|血色素|血小板|转氨酶|胆红素|白蛋白|尿蛋白|肌酐|尿素|尿酸|血[钾钠钙糖脂]|胆固醇|甘油三酯|糖化|抗体|抗原|病毒|潜血)[^，。\d]{0,4}(?:\d|[一二三四五六七八九十百零]+点|阴性|阳性|[一二三四]个加)/;
const RESULT_IN_ENGLISH =
  /\b(?:x-?rays?|ct|mri|labs?|blood (?:work|count|test|sugar)s?|echo(?:cardiogram)?|ekg|lipid|a1c|panel|ultrasound|biopsy|results?|scan)\b.*\b(?:show\w*|look\w*|normal|elevated|high|low|positive|negative|within|reveal\w*|demonstrat\w*|was|were|is|came back|unremarkable|fracture)\b/i;

/** 心电图出来了，导联ST段抬高: what follows is what it shows. */
const OPENS_A_RESULT =
  /^(?:心电图|CT|B超|彩超|胸片|片子|核磁|磁共振|化验|报告|结果|血常规|尿常规|脑电图)(?:单子?|结果)?(?:也|都|刚|已经)*(?:给我|出来|回来|回报|显示|提示|示)/;

/** Whether a clause begins to tell a result, which goes on behind it. */
export function opensResult(text: string): boolean {
  return OPENS_A_RESULT.test(text.trim());
}

/** Whether words tell the result of a test; an order for one is none. */
export function tellsResult(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
    ? RESULT.test(text) || MEASURED.test(text)
    : RESULT_IN_ENGLISH.test(text) && !/\b(?:order|repeat|get|going to|gon na|schedule)\b/i.test(text);
}

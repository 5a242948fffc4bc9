/** What a question wants to be told: a person, a day, a figure, a place; `thing` is anything else. */
export type AskedForm = "person" | "winner" | "day" | "year" | "figure" | "duration" | "place" | "contact" | "thing";

/** How questions of a form are put, the first that fits; a noun at the end asks as well: 上映时间, 死亡人数. */
const forms: readonly (readonly [form: AskedForm, question: RegExp])[] = [
  [
    "contact",
    /(?:电话|热线|号码|网址|域名|邮箱|传真)(?:号码|地址)?(?:是|为)?(?:多少|什么|哪个)?[？?。\s]*$|\b(?:phone number|hotline|website|e-?mail)\b/iu,
  ],
  [
    "duration",
    /多久|多长时间|(?:几|多少)(?:个)?(?:工作日|[年天月周日]|小时|分钟|秒)(?!.{0,2}人)|how long|how many (?:years|months|weeks|days|hours|minutes|seconds)/iu,
  ],
  ["person", /\b(?:who|whose|whom)\b/iu],
  ["day", /\bwhen\b|\bwhat date\b|\bdate (?:of|for)\b/iu],
  ["place", /\bwhere\b|\blocation\b|\b(?:which|what) (?:city|country|place|state)\b/iu],
  [
    "figure",
    /\bhow (?:many|much)\b|\b(?:what|which) (?:was|is|were|are)\b.{0,40}\b(?:revenue|profit|income|price|cost|fee|rate|percentage|number|amount)\b/iu,
  ],
  ["year", /哪一?年/u],
  ["day", /(?:时间|日期|时候|何时|几[月号日]|哪[一]?[天日])(?:[？?。\s]*$|[？?及和是])|什么时候|何时|几月几/u],
  ["place", /哪(?:里|儿|$|[？?]|个(?:城市|国家|地方)|座城市)|在哪(?!个|些|一|种|天)|地点|首都|举办国|主席国/u],
  ["winner", /[冠亚季]军/u],
  [
    "person",
    /谁|(?:导演|主演|主教练|总理|总统|首席执行官|董事长|法定代表人|负责人|市长|议长|行政长官)(?:是|有哪|[？?\s]*$)/u,
  ],
  [
    "figure",
    /多少|几[个块位名项场届家倍](?!方面)|百分之几|^(?!.*(?:哪|什么|何|怎)).*(?:量|数|率|增速|规模|收入|总?票房|[总金]额|营收|[售单]价|价格)(?:和[\p{Script=Han}]{2})?[？?。\s]*$/u,
  ],
];

/** The form of a question. */
export function askedForm(question: string): AskedForm {
  return forms.find(([, pattern]) => pattern.test(question))?.[0] ?? "thing";
}

/** The section that says how much. */
export const DOSE = "用法用量";

/** Sections of a drug label as the 说明书 prints them → the one name we use. */
const NAMES: Readonly<Record<string, string>> = {
  药品名称: "药品名称",
  成份: "成份",
  成分: "成份",
  主要成份: "成份",
  主要成分: "成份",
  性状: "性状",
  适应症: "适应症",
  适应证: "适应症",
  功能主治: "适应症",
  "功能主治/适应症": "适应症",
  规格: "规格",
  用法用量: "用法用量",
  用法与用量: "用法用量",
  不良反应: "不良反应",
  禁忌: "禁忌",
  禁忌症: "禁忌",
  禁忌证: "禁忌",
  警示语: "警示语",
  警告: "警示语",
  注意事项: "注意事项",
  孕妇及哺乳期妇女用药: "孕妇及哺乳期妇女用药",
  妊娠期妇女及哺乳期妇女用药: "孕妇及哺乳期妇女用药",
  儿童用药: "儿童用药",
  老年用药: "老年用药",
  老年患者用药: "老年用药",
  药物相互作用: "药物相互作用",
  药物过量: "药物过量",
  临床试验: "临床试验",
  药理毒理: "药理毒理",
  药理作用: "药理毒理",
  药代动力学: "药代动力学",
  药物滥用和药物依赖: "药物滥用和药物依赖",
  贮藏: "贮藏",
  储藏: "贮藏",
  包装: "包装",
  有效期: "有效期",
  执行标准: "执行标准",
  批准文号: "批准文号",
  生产企业: "生产企业",
  上市许可持有人: "上市许可持有人",
  药品上市许可持有人: "上市许可持有人",
};

/** The section a line opens: 【用法用量】, 【用 法 用 量】, [禁忌]. */
export function labelSectionAt(line: string): string | undefined {
  const printed = /^[ \t　]*[【[［]([^【】[\]［］]{2,20})[】\]］]/.exec(line)?.[1];
  return printed === undefined ? undefined : NAMES[printed.replaceAll(/[\s　]/g, "")];
}

/** What a question asks of a label: words → sections. Several may fit; all are looked at. */
const ASKED: readonly (readonly [RegExp, string])[] = [
  [
    /用法|用量|剂量|怎么(?:吃|用|服|喝)|如何(?:服|使)用|(?:吃|用|服|喝)(?:几|多少)|几(?:次|片|粒|滴|毫升|毫克)|(?:一|每)(?:次|天|日).{0,8}(?:多少|几|最)|最(?:大|多|高)|漏服|饭[前后]|减量|加量|(?:吃|用|服)(?:药)?(?:几|多少|多久|多长)|疗程|dos(?:e|age)|how much/i,
    "用法用量",
  ],
  [/儿童|小孩|孩子|宝宝|婴儿|婴幼儿|幼儿|小儿|新生儿|[0-9一二三四五六七八九十]+岁|\bchild|\binfant/i, "儿童用药"],
  [/老年|老人|高龄|elderly/i, "老年用药"],
  [/孕|妊娠|哺乳|喂奶|备孕|pregnan|breast-?feed/i, "孕妇及哺乳期妇女用药"],
  [/禁忌|禁用|不能(?:吃|用|服)|哪些人不|什么人不|contraindicat/i, "禁忌"],
  [/不良反应|副作用|副反应|吃了会|side effect|adverse/i, "不良反应"],
  [/适应[症证]|治什么|管什么|主治|干什么用|用于什么|有什么用|indicat/i, "适应症"],
  [/相互作用|一起(?:吃|服|用)|同(?:时)?服|合用|联用|能和|能跟|葡萄柚|西柚|interact/i, "药物相互作用"],
  [/(?:几|多少)天|多久|多长时间|疗程|长期|酒|注意事项|注意什么|慎用|开车|alcohol/i, "注意事项"],
  [/过量|吃多了|服多了|多吃了|overdose/i, "药物过量"],
  [/贮藏|储藏|保存|存放|冰箱|开封|storage/i, "贮藏"],
  [/有效期|过期|保质期|shelf life/i, "有效期"],
  [/规格|每(?:片|粒|毫升)(?:含|是)|浓度|strength/i, "规格"],
  [/成[份分]|含有?什么|辅料|ingredient/i, "成份"],
  [/批准文号|国药准字/, "批准文号"],
  [/厂家|生产企业|持有人|谁生产|哪家.{0,4}生产|manufacturer/i, "上市许可持有人"],
];

/** The sections of a label in which the answer to a question may stand. */
export function labelSectionsAsked(question: string): string[] {
  return ASKED.filter(([words]) => words.test(question)).map(([, section]) => section);
}

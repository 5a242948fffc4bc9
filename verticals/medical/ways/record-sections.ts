/** Sections of records as 《病历书写基本规范》 names them, and the names that hospitals print beside those. */
const SECTIONS: ReadonlySet<string> = new Set(
  (
    "患者一般情况 一般情况 一般项目 主诉 现病史 病史 既往史 过敏史 药物过敏史 个人史 婚育史 婚姻史 生育史 月经史 家族史 " +
    "体格检查 查体 体征 专科情况 专科检查 辅助检查 辅助检查结果 初步诊断 诊断 入院诊断 出院诊断 修正诊断 补充诊断 最后诊断 死亡诊断 " +
    "病例特点 拟诊讨论 诊断依据 鉴别诊断 诊断依据及鉴别诊断 诊疗计划 诊疗经过 入院情况 出院情况 出院医嘱 治疗意见 治疗处理意见 诊断及治疗意见 " +
    "处理 处理意见 分析 分析与处理 意见 医师签名 签名 告知事项 病情变化 抢救经过 抢救措施 死亡原因 手术经过 手术名称 术前诊断 术中诊断 麻醉方式 " +
    "注意事项 会诊意见 讨论意见 自查清单"
  ).split(" "),
);

/** A record's own dated entry: 2026-03-10 11:05　首次病程记录. */
const ENTRY =
  /^[ \t　]*(\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?)[ \t　]*(\d{1,2}[:：]\d{2})?[ \t　]*(\p{Script=Han}{2,20}(?:记录|小结|讨论|谈话|查房|病历))[ \t　]*$/u;

/** 主诉：…, 一、现病史, 【既往史】, 个人史、婚育史 alone on its line. */
const HEAD =
  /^[ \t　]*(?:[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、][ ]?)?[【[]?([\p{Script=Han}、和与及]{2,24})[】\]]?[ \t　]*(?:[：:]|$)/u;

/** The dated entry that a line opens, as a person would name it. */
export function entryAt(line: string): string | undefined {
  const match = ENTRY.exec(line.trimEnd());
  return match === null ? undefined : [match[1], match[2], match[3]].filter((part) => part !== undefined).join(" ");
}

/** The section that a line opens. Several names joined count where each is one. */
export function recordSectionAt(line: string): string | undefined {
  const printed = HEAD.exec(line.trimEnd())?.[1];
  if (printed === undefined) return undefined;
  const isKnown = SECTIONS.has(printed) || printed.split("、").every((name) => SECTIONS.has(name));
  return isKnown ? printed : undefined;
}

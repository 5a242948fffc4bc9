/**
 * 简称 and old names → the name in the documents. Only what points to one thing; brands are not here, since the label of
 * one maker is not that of another: they are searched beside (terms).
 */
export const aliases: Readonly<Record<string, string>> = {
  病历规范: "病历书写基本规范",
  病历书写规范: "病历书写基本规范",
  病历基本规范: "病历书写基本规范",
  电子病历规范: "电子病历应用管理规范",
  首程: "首次病程记录",
  首次病程: "首次病程记录",
  首次病程录: "首次病程记录",
  入院录: "入院记录",
  大病历: "入院记录",
  扑热息痛: "对乙酰氨基酚",
  阿斯匹林: "阿司匹林",
  消炎痛: "吲哚美辛",
  心痛定: "硝苯地平",
  心得安: "普萘洛尔",
  速尿: "呋塞米",
  安体舒通: "螺内酯",
  强的松: "泼尼松",
  氟哌酸: "诺氟沙星",
  灭滴灵: "甲硝唑",
  病毒唑: "利巴韦林",
  雷米封: "异烟肼",
  胃复安: "甲氧氯普胺",
  扑尔敏: "氯苯那敏",
};

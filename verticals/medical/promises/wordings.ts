/** How a cure or safety is asserted, in plain words; what a guideline says of rates and of cure as an outcome is left out. */
export const assertions: readonly RegExp[] = [
  /包(?:治(?:好|愈|百病)?|好|治包好)(?=[,。!;的]|$|百病)|包治百病|药到病除|一针见效|手到病除|立竿见影|一贴(?:就好|见效|灵)/gmu,
  /(?:保证|承诺|确保|担保|包您?)(?:能|可以|会|患者|病人|您|你|他|她|一定|彻底|完全|[\d一二三四五六七八九十半两几]{1,3}[天日周个月年]{1,2}内?){0,4}(?:治愈|痊愈|根治|治好|康复|断根|去根|见效|有效|不复发|好转|安全无(?:副作用|害)|没有副作用|无副作用)(?!率|标准|情况|评价|出院)/gmu,
  /(?:百分(?:之)?百|100%|绝对|完全|肯定|一定|必定|必然)(?:能够?|会|可以|地)?(?:治愈|痊愈|根治|治好|康复|有效|安全|见效|断根|好起来|不会?复发)(?!率|缓解|性|标准|指标|评价|剂量|的前提|保障|生产|措施)/gmu,
  /(?:彻底|永久|终身|永远|一次性)(?:地)?(?:治愈|根治|断根|去根|告别|摆脱)(?!率|性手术|性切除|性治疗|性放)|永不复发|绝不复发|不会?再复发/gmu,
  /(?:无|没有|毫无|零)(?:任何|一点|丝毫)?(?:毒副作用|副作用|不良反应|毒性|风险)(?=[,。!;]|$|的(?:药|产品|疗法|治疗|方法))/gmu,
  /(?:治愈率|有效率|成功率)(?:高达|达到?|为|是)?(?:百分(?:之)?百|100%)(?!可信|置信)/gmu,
  /(?:不用|无需|不必|不需要)(?:吃药|手术|住院|复查|就医|看医生)(?:也|就|便)(?:能|可以?|会)(?:好|治愈|痊愈|康复)/gmu,
  /\b(?:guarantee(?:s|d)?|promise(?:s|d)?)\b[^.;,]{0,30}\b(?:cure|recovery|results|to (?:heal|cure|work))\b|\b(?:100 ?%|completely|absolutely) (?:safe|effective|cured)\b(?! (?:dose|if))|\b(?:miracle|instant) cure\b|\bno side effects(?: at all| whatsoever)?(?=[.,;!]|$)|\bwill (?:definitely|certainly|surely) (?:cure|heal|recover)\b|\bcures? (?:all|everything|any disease)\b/gimu,
];

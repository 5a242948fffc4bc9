import type { GuardVerdict, Message } from "@guildhall/core";

/** A.1.a to A.5.b: the 31 risks of generated content. */
export type RiskId = keyof typeof names;

export interface Risk extends Message {
  readonly id: RiskId;
  readonly rule: GuardVerdict["rule"];
}

const names = {
  "A.1.a": ["煽动颠覆国家政权、推翻社会主义制度", "inciting subversion of state power or of the socialist system"],
  "A.1.b": ["危害国家安全和利益、损害国家形象", "harm to national security, interests or image"],
  "A.1.c": ["煽动分裂国家、破坏国家统一和社会稳定", "inciting secession, harm to unity and stability"],
  "A.1.d": ["宣扬恐怖主义、极端主义", "terrorism or extremism"],
  "A.1.e": ["宣扬民族仇恨", "ethnic hatred"],
  "A.1.f": ["宣扬暴力、淫秽色情", "violence or obscenity"],
  "A.1.g": ["传播虚假有害信息", "false and harmful information"],
  "A.1.h": ["其他法律、行政法规禁止的内容", "other content that laws or regulations prohibit"],
  "A.2.a": ["民族歧视", "discrimination by ethnicity"],
  "A.2.b": ["信仰歧视", "discrimination by belief"],
  "A.2.c": ["国别歧视", "discrimination by nationality"],
  "A.2.d": ["地域歧视", "discrimination by region"],
  "A.2.e": ["性别歧视", "discrimination by sex"],
  "A.2.f": ["年龄歧视", "discrimination by age"],
  "A.2.g": ["职业歧视", "discrimination by occupation"],
  "A.2.h": ["健康歧视", "discrimination by health"],
  "A.2.i": ["其他歧视", "other discrimination"],
  "A.3.a": ["侵犯他人知识产权", "infringement of intellectual property"],
  "A.3.b": ["违反商业道德", "breach of business ethics"],
  "A.3.c": ["泄露他人商业秘密", "disclosure of trade secrets"],
  "A.3.d": [
    "利用算法、数据、平台等优势实施垄断和不正当竞争",
    "monopoly or unfair competition by algorithms, data or platforms",
  ],
  "A.3.e": ["其他商业违法违规行为", "other commercial violations"],
  "A.4.a": ["危害他人身心健康", "harm to physical or mental health"],
  "A.4.b": ["侵害他人肖像权", "infringement of portrait rights"],
  "A.4.c": ["侵害他人名誉权", "infringement of reputation"],
  "A.4.d": ["侵害他人荣誉权", "infringement of honour"],
  "A.4.e": ["侵害他人隐私权", "infringement of privacy"],
  "A.4.f": ["侵害他人个人信息权益", "infringement of personal-information rights"],
  "A.4.g": ["侵犯他人其他合法权益", "infringement of other lawful rights"],
  "A.5.a": [
    "内容不准确，严重不符合科学常识或者主流认知",
    "inaccurate content, gravely against common scientific knowledge",
  ],
  "A.5.b": ["内容不可靠", "unreliable content"],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

/**
 * The 31 risks of GB/T 45654-2025, Annex A (informative; the same as TC260-003-2024, Annex A). The list was read in pages
 * that cite the standard and not in the standard itself, so none is verified.
 */
export const risks: readonly Risk[] = Object.entries(names).map(([id, [zh, en]]) => ({
  id: id as RiskId,
  zh,
  en,
  rule: { source: "GB/T 45654-2025", version: "2025-11-01", article: `附录A ${id}`, verified: false },
}));

/** The names of a risk. */
export function riskNamed(id: RiskId): Message {
  const [zh, en] = names[id];
  return { zh: `${id} ${zh}`, en: `${id} ${en}` };
}

import type { Finding } from "../vocabulary/findings/finding.ts";
import { findings } from "../vocabulary/findings/findings.ts";

/** A finding named in a text, in UTF-16 offsets of it. */
export interface Mention {
  readonly finding: Finding;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

interface Named {
  readonly finding: Finding;
  readonly pattern: RegExp;
}

const inChinese = findings.map((finding): Named => ({ finding, pattern: new RegExp(finding.said, "g") }));
const inEnglish = findings
  .filter(({ saidInEnglish }) => saidInEnglish !== "")
  .map((finding): Named => ({ finding, pattern: new RegExp(`\\b(?:${finding.saidInEnglish})\\b`, "gi") }));

/** Not of the patient but of a drug: 感冒药, 止咳, 退烧贴. */
const OF_A_DRUG = /^(?:的)?(?:药|颗粒|糖浆|贴|针(?!对)|口服液|冲剂|灵|片|胶囊|疫苗|门诊|专科|作用)/;
const FOR_A_DRUG = /(?:止|治|治疗|化|祛|抗|消|防|预防|缓解|减轻|抗过|治好|清热|防止|避免)(?:了|点|一下|这个)?$/;

/** 咳嗽打喷嚏都扯着疼: what makes a pain worse, and no complaint of its own. */
const PROVOKES =
  /^(?:、|和|或者?|咳嗽?|打喷嚏|大笑|用力|深呼吸|弯腰|翻身)*(?:的?时候?)?(?:都|也|就|会|更|还)*(?:扯着|牵着|扯得|牵得|震得|震着)/;

/** What a text names; of two names one of which stands within the other, the longer. */
export function mentionsIn(text: string): readonly Mention[] {
  const names = /\p{Script=Han}/u.test(text) ? inChinese : inEnglish;
  const found = names.flatMap(({ finding, pattern }) =>
    [...text.matchAll(pattern)].map((match): Mention => ({
      finding,
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  return found
    .filter((mention) => !found.some((other) => contains(other, mention)))
    .filter(({ start, end }) => !OF_A_DRUG.test(text.slice(end)) && !FOR_A_DRUG.test(text.slice(0, start)))
    .filter(({ end }) => !PROVOKES.test(text.slice(end)))
    .toSorted((a, b) => a.start - b.start);
}

function contains(outer: Mention, inner: Mention): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
}

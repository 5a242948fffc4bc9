import type { Speaker } from "./utterance.ts";

const KIN =
  "(?:爸爸?|妈妈?|母亲|父亲|爷爷|奶奶|姥姥|姥爷|外婆|外公|儿子|女儿|丈夫|妻子|老伴|爱人|老公|老婆|媳妇|女婿|哥哥?|姐姐?|弟弟?|妹妹?|监护人|陪同|陪诊|保姆|护工)";
const KIN_IN_ENGLISH =
  "(?:grand)?(?:mother|father|mom|mum|dad|ma|pa)|parents?|guardian|wife|husband|spouse|partner|son|daughter|brother|sister|aunt|uncle|care(?:giver|r)|family|guest_family|patient_guest";

const DOCTOR =
  /^(?:医|医生|医师|大夫|\p{Script=Han}{1,3}(?:医生|医师|大夫|主任|教授)|doctor|physician|clinician|provider|guest_clinician|dr\.?(?: [a-z]+)?|d)$/iu;
const PATIENT = /^(?:患|患者|病人|患儿|\p{Script=Han}{1,3}(?:先生|女士|小姐)|patient|pt|p)$/iu;
const FAMILY = new RegExp(
  `^(?:(?:患者|患儿|病人|孩子|宝宝|小\\p{Script=Han})?的?(?:家属|家长|${KIN})|${KIN_IN_ENGLISH})$`,
  "iu",
);
const OTHER = /^(?:护士长?|\p{Script=Han}护士|nurse|说话人|spk_?|speaker[ _]?\w*|guest_\w+|(?:mr|mrs|ms)\.? [a-z]+)$/iu;

/** Who a name at the head of a line stands for: 医生, 张主任, 家属2, 奶奶, Mother, Dr. Hale; undefined where it is no name of a speaker. */
function speakerNamed(name: string): Speaker | undefined {
  const word = name.trim();
  const bare = word.replace(/[ _]?\d{1,2}$/, "");
  if (DOCTOR.test(bare)) return "doctor";
  if (PATIENT.test(bare)) return "patient";
  if (FAMILY.test(bare)) return "family";
  return OTHER.test(bare) || OTHER.test(word) ? "other" : undefined;
}

const BEGINS: readonly (readonly [RegExp, Speaker])[] = [
  [/^(?:医生|医师|大夫|doctor|physician)/i, "doctor"],
  [/^(?:患者|病人|患儿|patient)/i, "patient"],
  [/^(?:家属|家长|family)/i, "family"],
];

/** Whose a turn is that was given with a name: by what it is, else by what it begins with (医生甲, Doctor Smith). */
export function speakerOf(name: string): Speaker {
  const begun = BEGINS.find(([pattern]) => pattern.test(name.trim()))?.[1];
  return speakerNamed(name) ?? begun ?? "other";
}

/** [00:12] 家属：疼 – a time, a name and a colon at the head of a line, and what is said behind it. */
export const MARKED =
  /^[ \t　]*(?:[[(（【]?\d{1,2}:\d{2}(?::\d{2})?[\])）】]?[ \t　]*)?(?<speaker>[\p{L}\d_. ]{1,20}?)[ \t　]*[：:][ \t　]*(?<said>.*)$/u;

/** How names of fields end: 体温, 过敏史, 诊断. */
const OF_A_FIELD =
  /[温压率搏吸史诉查断议理药嘱间号名别龄果见录期划明度充注论结案状征象情法量次程位]$|^(?:plan|assessment|note|impression|history|exam|summary|follow)s?$/i;

/**
 * Whether a name at the head of one of these lines is a speaker's: by what it is, or because it comes back beside known ones
 * (小慧：…). Taken for a field, what a stranger says would be the words of whoever spoke before.
 */
export function speakersIn(lines: readonly string[]): (name: string) => boolean {
  const heads = lines.flatMap((line) => MARKED.exec(line)?.groups?.["speaker"] ?? []);
  const hasKnown = heads.some((name) => speakerNamed(name) !== undefined);
  const first = new Map(heads.map((name, at) => [name, at] as const).toReversed());
  const back = new Set(heads.filter((name, at) => first.get(name) !== at && isLikeName(name)));
  return (name) => speakerNamed(name) !== undefined || (hasKnown && back.has(name));
}

function isLikeName(name: string): boolean {
  return /^(?:\p{Script=Han}{1,4}|[A-Za-z]{2,12})$/u.test(name) && !OF_A_FIELD.test(name);
}

import type { Finding } from "@guildhall/core";
import type { CheckInput } from "./check-input.ts";
import { fault, truthful } from "./fault.ts";
import type { WrittenSection } from "./read-record.ts";

const OF_WOMEN = /月经|末次|妊娠|怀孕|孕\d+周|子宫|卵巢|宫颈|阴道(?!镜)|绝经|痛经|输卵管|流产|剖宫产|产后/g;
const OF_MEN = /前列腺|睾丸|精索|阴囊|阴茎|包皮|精液/g;
/** Others than the patient, and what is denied. */
const ELSEWHERE =
  /妻|配偶|爱人|丈夫|母亲|女儿|姐|妹|父亲|儿子|兄|弟|家属|其母|其妻|其夫|否认|无(?!力|痛)|未|并非|排除|不是/;

/** What a man or a woman, a child or a person of this age cannot have. Family, spouses and denials are others. */
export function impossibleFaults(
  written: readonly WrittenSection[],
  patient: CheckInput["patient"],
): readonly Finding[] {
  return written.flatMap((section) => [
    ...(patient?.sex === "male" ? ofTheOtherSex(section, OF_WOMEN, "男性", "a man") : []),
    ...(patient?.sex === "female" ? ofTheOtherSex(section, OF_MEN, "女性", "a woman") : []),
    ...(patient?.age === undefined ? [] : ageFaults(section, patient.age)),
    ...(patient?.sex === undefined ? [] : sexSaid(section, patient.sex)),
  ]);
}

function ofTheOtherSex({ id, text }: WrittenSection, words: RegExp, zh: string, en: string): readonly Finding[] {
  if (/^(?:family_history|menstrual_history|marital_history)$/.test(id)) return [];
  const found = [...text.matchAll(words)].find(({ index }) => !ELSEWHERE.test(clauseBefore(text, index)));
  if (found === undefined) return [];
  const said = found[0];
  return [
    fault("sex-conflict", "error", `${zh}患者的病历写有“${said}”`, `"${said}" in the record of ${en}`, truthful, {
      section: id,
      words: said,
    }),
  ];
}

function clauseBefore(text: string, index: number): string {
  return (
    text
      .slice(Math.max(0, index - 16), index)
      .split(/[。；]/)
      .at(-1) ?? ""
  );
}

function sexSaid({ id, text }: WrittenSection, sex: "male" | "female"): readonly Finding[] {
  const said = /(?:^|[，。、\s])(?:患者|患儿|青年|中年|老年|性别[：:]?)?\s*(男|女)(?:性|，|,|。|\s|$)/.exec(text)?.[1];
  if (
    said === undefined ||
    (said === "男") === (sex === "male") ||
    !/^(?:patient|present_illness|case_features|history|brief|condition|admission_condition)$/.test(id)
  )
    return [];
  return [
    fault(
      "sex-conflict",
      "error",
      `病历写“${said}”，与患者性别不符`,
      `The record says ${said === "男" ? "male" : "female"}`,
      truthful,
      { section: id, words: said },
    ),
  ];
}

/** Years between what is said and what can be: an illness older than the patient, another age, smoking as a small child. */
function ageFaults({ id, text }: WrittenSection, age: number): readonly Finding[] {
  if (id === "family_history") return [];
  const found: Finding[] = [];
  for (const match of text.matchAll(
    /(?:病史|患|吸烟|饮酒|血压高|糖尿病|高血压|冠心病|烟龄|史)[^，。；0-9]{0,6}(\d{1,3})余?年/g,
  )) {
    const years = Number(match[1]);
    if (years > age)
      found.push(
        fault(
          "age-conflict",
          "error",
          `“${match[0]}”超过患者年龄${age}岁`,
          `"${match[0]}" is more than the patient's ${age} years`,
          truthful,
          { section: id, words: match[0] },
        ),
      );
  }
  const said = /^(?:patient|present_illness|case_features|brief|admission_condition|history)$/.test(id)
    ? /(?:年龄[：:]?\s*|[男女]性?[，,]\s*)(\d{1,3})\s*岁/.exec(text)
    : null;
  if (said !== null && Math.abs(Number(said[1]) - age) > 1) {
    found.push(
      fault(
        "age-conflict",
        "error",
        `病历写${said[1]}岁，与患者年龄${age}岁不符`,
        `The record says ${said[1]} years; the patient is ${age}`,
        truthful,
        { section: id, words: said[0] },
      ),
    );
  }
  if (age < 10 && /(?<!否认|无|父亲?|被动)(?:吸烟|饮酒)\d+年|绝经/.test(text)) {
    found.push(
      fault(
        "age-conflict",
        "error",
        `${age}岁患儿的病历写有成人才有的内容`,
        `What only adults have, in the record of a child of ${age}`,
        truthful,
        { section: id },
      ),
    );
  }
  return found;
}

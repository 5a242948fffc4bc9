import type { Finding } from "@guildhall/core";
import { overview } from "../../dialogue/overview.ts";
import { readUtterances } from "../../dialogue/read-utterances.ts";
import { tell } from "../../dialogue/tell.ts";
import type { CheckInput } from "./check-input.ts";
import { fault, truthful } from "./fault.ts";
import type { WrittenSection } from "./read-record.ts";
import { type WrittenFinding, writtenFindings } from "./standings.ts";

const OF_ILLNESS = /^(?:chief_complaint|present_illness|history|case_features|condition|admission_condition)$/;
const OF_DISEASES =
  /^(?:past_history|history|diagnosis|preliminary_diagnosis|admission_diagnosis|discharge_diagnosis|present_illness|case_features)$/;

/** One section affirms what another denies. */
export function contradictionFaults(written: readonly WrittenSection[]): readonly Finding[] {
  const found = written.flatMap(writtenFindings);
  return [
    ...between(found.filter(({ section, kind }) => kind === "symptom" && OF_ILLNESS.test(section))),
    ...between(found.filter(({ section, kind }) => kind === "disease" && OF_DISEASES.test(section))),
    ...allergies(written),
  ];
}

function between(found: readonly WrittenFinding[]): readonly Finding[] {
  return [...new Set(found.map(({ name }) => name))].flatMap((name) => {
    const own = found.filter((each) => each.name === name);
    const yes = own.find(({ standing }) => standing === "present");
    const no = own.find(
      ({ standing, isTimed, section }) => standing === "absent" && !isTimed && section !== yes?.section,
    );
    if (yes === undefined || no === undefined) return [];
    return [
      fault(
        "contradiction",
        "error",
        `前后矛盾：“${yes.clause}”与“${no.clause}”（${name}）`,
        `Contradiction: "${yes.clause}" and "${no.clause}"`,
        truthful,
        {
          section: no.section,
          words: no.clause,
        },
      ),
    ];
  });
}

const NO_ALLERGY = /(?:否认|无)[^。；，]{0,10}(?:药物|食物|、|及|或|和|与)*过敏/;
const ALLERGY = /(?:对|有)?([\p{Script=Han}]{2,8}?)(?:药物)?过敏(?!性|原|体质|史[：:]?(?:无|否认|不详|未))/u;

/** 否认药物过敏 here, 青霉素过敏 there. */
function allergies(written: readonly WrittenSection[]): readonly Finding[] {
  const clauses = written.flatMap(({ id, text }) => text.split(/[。；;\n]/).map((clause) => ({ id, clause })));
  const none = clauses.find(({ clause }) => NO_ALLERGY.test(clause));
  const some = clauses.find(
    ({ clause, id }) =>
      id !== "family_history" && !/否认|无|未|不详|询问|核实|注意/.test(clause) && ALLERGY.test(clause),
  );
  if (none === undefined || some === undefined) return [];
  return [
    fault(
      "contradiction",
      "error",
      `过敏史矛盾：“${none.clause.trim()}”与“${some.clause.trim()}”`,
      "One sentence denies allergies, another names one",
      truthful,
      {
        section: some.id,
        words: some.clause.trim(),
      },
    ),
  ];
}

/** What the record says against the consultation, and denials of what nobody asked. */
export function transcriptFaults(
  written: readonly WrittenSection[],
  transcript: CheckInput["transcript"],
): readonly Finding[] {
  if (transcript === undefined) return [];
  const utterances = readUtterances(transcript);
  const stands = overview(tell(utterances));
  const talk = utterances.map(({ text }) => text).join("\n");
  return written
    .filter(({ id }) => /^(?:chief_complaint|present_illness|history|past_history|case_features)$/.test(id))
    .flatMap(writtenFindings)
    .flatMap((each): Finding[] => {
      const stand = stands.find(({ finding }) => finding.name === each.name);
      const where = { section: each.section, words: each.clause };
      if (stand?.status === "present" && each.standing === "absent" && !each.isTimed) {
        return [
          fault(
            "against-transcript",
            "error",
            `病历写“${each.clause}”，问诊中患者说有${each.name}`,
            `The patient said otherwise: ${stand.finding.english}`,
            truthful,
            where,
          ),
        ];
      }
      if (stand?.status === "absent" && each.standing === "present" && !each.isTimed) {
        return [
          fault(
            "against-transcript",
            "error",
            `病历写“${each.clause}”，问诊中患者否认${each.name}`,
            `The patient denied it: ${stand.finding.english}`,
            truthful,
            where,
          ),
        ];
      }
      if (stand === undefined && each.standing === "absent" && /否认/.test(each.clause) && !talk.includes(each.name)) {
        return [
          fault(
            "unasked-denial",
            "error",
            `问诊中没有问过${each.name}，不应写否认`,
            `Denied, but nobody asked: ${each.name}`,
            truthful,
            where,
          ),
        ];
      }
      return [];
    })
    .concat(unaskedHistory(written, talk));
}

const histories: readonly (readonly [written: RegExp, asked: RegExp, name: string])[] = [
  [/否认[^。；]*?过敏/, /过敏/, "过敏史"],
  [/否认[^。；]*?(?:手术|外伤)/, /手术|开刀|外伤|受伤/, "手术外伤史"],
  [/否认[^。；]*?输血/, /输血/, "输血史"],
  [/否认[^。；]*?(?:吸烟|饮酒|烟酒)/, /烟|酒/, "烟酒史"],
  [/否认[^。；]*?(?:家族|遗传)/, /家族|遗传|父母|家里/, "家族史"],
];

function unaskedHistory(written: readonly WrittenSection[], talk: string): readonly Finding[] {
  return histories.flatMap(([pattern, asked, name]) => {
    const section = written.find(({ text }) => pattern.test(text));
    if (section === undefined || asked.test(talk)) return [];
    return [
      fault(
        "unasked-denial",
        "error",
        `问诊中没有问过${name}，不应写否认`,
        `Denied, but nobody asked: ${name}`,
        truthful,
        { section: section.id, words: name },
      ),
    ];
  });
}

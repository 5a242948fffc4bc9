import type { Finding } from "@guildhall/core";
import { mentionsIn } from "../../dialogue/mentions.ts";
import { norms } from "../../records/rules.ts";
import { fault } from "./fault.ts";
import type { WrittenSection } from "./read-record.ts";

const LONGEST = 20;
const DURATION =
  /(?:[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十半数余多几]+)[余多]?\s*(?:个)?半?(?:分钟|小时|天|日|周|星期|月|年)(?:余|多)?|(?:今|昨|前)[天日晚晨]|伴?\d+次|生后|孕\d+周|停经/;
/** Came for something else than a complaint: 要求拆线, 复查, 体检发现…, 第3次化疗. */
const NO_COMPLAINT =
  /要求|复查|复诊|拆线|取(?:出)?内固定|化疗|放疗|换药|体检|检查发现|检出|发现.{0,12}(?:结节|占位|肿物|升高|异常)|术后|随访|开药|接种|待产|分娩|透析/;

/** 主诉 is what hurts and since when, in about 20 characters, and no diagnosis where there is a symptom. */
export function chiefComplaintFaults(written: readonly WrittenSection[]): readonly Finding[] {
  const complaint = written.find(({ id }) => id === "chief_complaint");
  if (complaint === undefined || complaint.text === "" || complaint.text.startsWith("未采集")) return [];
  const words = complaint.text.replace(/[。.]$/, "");
  const rule = norms("第十八条");
  const where = { section: "chief_complaint", words };
  const found: Finding[] = [];
  if ([...words.replaceAll(/[，、,。；;“”"]/g, "")].length > LONGEST) {
    found.push(
      fault("complaint-long", "note", `主诉超过${LONGEST}个字`, `More than ${LONGEST} characters`, rule, where),
    );
  }
  if (NO_COMPLAINT.test(words)) return found;
  if (!DURATION.test(words)) {
    found.push(
      fault(
        "complaint-duration",
        "warning",
        "主诉没有写持续时间",
        "The complaint does not say since when",
        rule,
        where,
      ),
    );
  }
  const kinds = mentionsIn(words).map(({ finding }) => finding.kind);
  if (kinds.length > 0 && kinds.every((kind) => kind === "disease")) {
    found.push(
      fault(
        "complaint-diagnosis",
        "warning",
        "主诉写的是诊断，不是症状或体征",
        "A diagnosis stands for the complaint",
        rule,
        where,
      ),
    );
  }
  return found;
}

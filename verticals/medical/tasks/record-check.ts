import { defineTask } from "@guildhall/core";
import { z } from "zod";
import { recordTypes } from "../records/record-types.ts";
import { checkInput } from "./check/check-input.ts";
import { checkRecord } from "./check/check-record.ts";

const ids = recordTypes.map(({ id }) => id);

/** 病历质控, for a record of any kind. */
export const recordCheck = defineTask({
  id: "record",
  kind: "check",
  name: { zh: "病历质控", en: "Check a record" },
  describe: {
    zh: "对照该类病历的规则、前后各段和问诊记录检查，每条附依据",
    en: "Holds a record against the rules of its kind, against itself and what was said, each finding with its rule",
  },
  input: checkInput.extend({ recordType: z.enum(ids) }),
  isAboutPersons: true,
  async run(input, { now }) {
    const type = recordTypes.find(({ id }) => id === input.recordType);
    return type ? checkRecord(input, type, now) : { form: "findings", findings: [], unknown: [] };
  },
});

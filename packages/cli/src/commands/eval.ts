import { PlatformError } from "@guildhall/core";
import type { Command, Invocation } from "../command.ts";
import { answers } from "./eval/answers.ts";
import { evalFlags } from "./eval/flags.ts";
import { dialogue } from "./eval/dialogue.ts";
import { files } from "./eval/files.ts";
import { golden } from "./eval/golden.ts";
import { grounding } from "./eval/grounding.ts";
import { honesty } from "./eval/honesty.ts";
import { identifiers } from "./eval/identifiers.ts";
import { injection } from "./eval/injection.ts";
import { USAGE, usageLine } from "./eval/invoked.ts";
import { moderation } from "./eval/moderation.ts";
import { pii } from "./eval/pii.ts";
import { records } from "./eval/records.ts";
import { rejection } from "./eval/rejection.ts";
import { report } from "./eval/report.ts";
import { retrieval } from "./eval/retrieval.ts";
import { speed } from "./eval/speed.ts";
import { versions } from "./eval/versions.ts";

/** What can be measured; each gives the exit code. */
const suites: ReadonlyMap<string, (invocation: Invocation) => Promise<number>> = new Map([
  ["retrieval", retrieval],
  ["golden", golden],
  ["versions", versions],
  ["identifiers", identifiers],
  ["dialogue", dialogue],
  ["files", files],
  ["injection", injection],
  ["moderation", moderation],
  ["pii", pii],
  ["grounding", grounding],
  ["answers", answers],
  ["rejection", rejection],
  ["honesty", honesty],
  ["speed", speed],
  ["records", records],
  ["report", report],
]);

export const evalCommand: Command = {
  name: "eval",
  usage: USAGE,
  describe: { zh: "在评测集上测量", en: "measure on an evaluation set" },
  flags: evalFlags,
  async run(invocation) {
    const suite = suites.get(invocation.arguments[0] ?? "");
    if (suite) return suite(invocation);
    throw new PlatformError("cli/missing_argument", { argument: [...suites.keys()].join(" | "), usage: usageLine });
  },
};

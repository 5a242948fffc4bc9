import type { Finding } from "../vocabulary/findings/finding.ts";
import type { Told } from "./told.ts";

/** How the patient stands to one finding after all that was said. */
export interface Stand {
  readonly finding: Finding;
  readonly status: Told["status"];
  /** Everything that was said of it, in order. */
  readonly told: readonly Told[];
}

/**
 * One status a finding: what the patient said last counts. Said and later denied is over; denied and later said is a
 * contradiction and stays uncertain, as does what only a doctor supposed. What others have is not the patient's.
 */
export function overview(told: readonly Told[]): readonly Stand[] {
  const own = told.filter(({ subject }) => subject === "patient");
  const named = [...new Set(own.map(({ finding }) => finding))];
  return named.map((finding) => {
    const said = own.filter((each) => each.finding === finding);
    return { finding, status: statusOf(said), told: said };
  });
}

function statusOf(told: readonly Told[]): Told["status"] {
  const plain = told.filter(({ status }) => status !== "uncertain");
  const byPatient = plain.filter(({ said }) => said.speaker !== "doctor");
  // 没有 to 咳嗽厉害吗 is no denial of a cough that was told.
  const isTold = byPatient.some(({ status, question }) => status === "present" && question === undefined);
  const counted = byPatient.filter(
    ({ status, question }) => !(isTold && status === "absent" && question !== undefined),
  );
  const last = counted.at(-1)?.status;
  const isContrary = counted.some(({ status, isForATime }) => status === "absent" && !isForATime);
  if (last === "present" && isContrary) return "uncertain";
  return last ?? plain.at(-1)?.status ?? "uncertain";
}

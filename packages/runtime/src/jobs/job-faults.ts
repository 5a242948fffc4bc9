import { errorCatalogue, isPlatformError, type JobOutcome, PlatformError } from "@guildhall/core";

/** An accident of a job as one of the catalogue. */
export function faultOf(error: unknown, jobId: string): PlatformError {
  if (isPlatformError(error)) return error;
  return new PlatformError("internal/unexpected", { reference: jobId }, { cause: error });
}

/** That a job failed, and why, in both languages. */
export function outcomeOfFault(fault: PlatformError): JobOutcome {
  return {
    outcome: "failed",
    passages: 0,
    code: fault.code,
    reason: { zh: fault.say("zh"), en: fault.say("en") },
    ms: 0,
  };
}

/** True when another attempt may end better: a server that is away, a full disk, or something that nobody expected. */
export function mayPass({ code }: JobOutcome): boolean {
  if (code === "internal/unexpected") return true;
  return Object.entries(errorCatalogue).some(([known, { retryable }]) => known === code && retryable);
}

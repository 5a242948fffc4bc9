import type { Answer } from "../answer.ts";
import type { Principal, Role } from "../principal.ts";
import type { DraftOutput } from "../task-output.ts";

export const WORK_STATES = ["draft", "reviewed", "final"] as const;
/** A version is edited as `draft`, looked over as `reviewed`, and stands as `final`. */
export type WorkState = (typeof WORK_STATES)[number];

/** One version of a work, never changed afterwards. */
export interface WorkVersion {
  /** From 1. */
  readonly number: number;
  readonly state: WorkState;
  readonly output: DraftOutput;
  /** The name under which who made it is known. */
  readonly author: string;
  readonly roles: readonly Role[];
  /** ISO instant. */
  readonly happened: string;
  /** SHA-256 over the hash of the version before and everything above: a version changed behind our back shows. */
  readonly hash: string;
  /** Absent: no signature service is set up, and the paper says 待签名. */
  readonly signature?: Signature;
}

/** A piece of writing in progress: what a task drafted and what people made of it. */
export interface Work {
  readonly workId: string;
  readonly vertical: string;
  readonly task: string;
  readonly model: Answer["model"];
  readonly label: Answer["label"];
  /** The first one first; there is at least one. */
  readonly versions: readonly WorkVersion[];
}

export interface NewWork extends Omit<Work, "versions"> {
  readonly output: DraftOutput;
}

/** A work in a list. */
export interface WorkSummary extends Pick<Work, "workId" | "vertical" | "task"> {
  readonly title: DraftOutput["title"];
  readonly state: WorkState;
  readonly version: number;
  /** ISO instant of the last version. */
  readonly happened: string;
}

/**
 * Works in progress, only ever added to. Whoever may not read the vertical, or lacks a label that its maker held, does
 * not find a work: what he saw may stand in it.
 */
export interface WorkLog {
  create(work: NewWork, principal: Principal): Promise<Work>;
  /** Throws `storage/changed_meanwhile` when `after` is not the last version any more. */
  append(
    workId: string,
    version: Pick<WorkVersion, "state" | "output" | "signature"> & { readonly after: number },
    principal: Principal,
  ): Promise<Work>;
  find(workId: string, principal: Principal): Promise<Work | undefined>;
  /** The last changed first. */
  list(
    where: { readonly vertical?: string; readonly limit: number },
    principal: Principal,
  ): Promise<readonly WorkSummary[]>;
}

/** What a signature service returned for a hash. */
export interface Signature {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** Base64, in the form of the service. */
  readonly value: string;
  readonly certificate?: string;
}

/** An institution's own service of electronic signatures (电子签名法 第十三条: who signs controls the signing data). */
export interface Signer {
  readonly id: string;
  sign(hash: string, by: string, signal?: AbortSignal): Promise<Signature>;
}

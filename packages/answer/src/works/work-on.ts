import { PlatformError, type Principal, type Signer, type Work, type WorkLog, type WorkState } from "@guildhall/core";
import { edited, type SectionEdit } from "./edited.ts";
import { obstacles } from "./obstacles.ts";

export interface WorkPorts {
  readonly works: WorkLog;
  /** The institution's signature service, where it has one. */
  readonly signer?: Signer;
}

/** Adds a version with a person's edits. It is a draft again, whatever stood before. Wants the role `editor`. */
export async function editWork(
  workId: string,
  { after, sections }: { readonly after: number; readonly sections: readonly SectionEdit[] },
  principal: Principal,
  { works }: WorkPorts,
): Promise<Work> {
  assertRole("draft", principal);
  const { output } = lastOf(await found(workId, principal, works));
  const by = principal.name ?? principal.tenant;
  return works.append(workId, { after, state: "draft", output: edited(output, sections, by) }, principal);
}

/**
 * Passes a version on: draft → reviewed → final. Throws `work/not_allowed` without the role, `work/wrong_state` out of
 * order and `work/not_ready` while something keeps it from being final.
 */
export async function moveWork(
  workId: string,
  { after, state }: { readonly after: number; readonly state: Exclude<WorkState, "draft"> },
  principal: Principal,
  { works, signer }: WorkPorts,
): Promise<Work> {
  assertRole(state, principal);
  const last = lastOf(await found(workId, principal, works));
  if (before[state] !== last.state) throw new PlatformError("work/wrong_state", { found: last.state, wanted: state });
  const [obstacle, ...others] = state === "final" ? obstacles(last.output) : [];
  if (obstacle) throw new PlatformError("work/not_ready", { fault: obstacle.message, count: others.length + 1 });
  const signature =
    state === "final" && signer ? await signer.sign(last.hash, principal.name ?? principal.tenant) : undefined;
  return works.append(workId, { after, state, output: last.output, ...(signature && { signature }) }, principal);
}

const before = { reviewed: "draft", final: "reviewed" } as const;
const roleFor = { draft: "editor", reviewed: "editor", final: "reviewer" } as const;

function assertRole(state: WorkState, { roles }: Principal): void {
  const role = roleFor[state];
  if (!roles.includes(role)) throw new PlatformError("work/not_allowed", { state, role });
}

async function found(workId: string, principal: Principal, works: WorkLog): Promise<Work> {
  const work = await works.find(workId, principal);
  if (!work) throw new PlatformError("work/not_found", { workId: workId.slice(0, 60) });
  return work;
}

function lastOf({ versions }: Work): Work["versions"][number] {
  const last = versions.at(-1);
  if (!last) throw new Error("a work has at least one version");
  return last;
}

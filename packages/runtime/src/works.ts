import { changes, editWork, moveWork, obstacles, type SectionChange, type SectionEdit } from "@guildhall/answer";
import {
  confirmedLabel,
  type Finding,
  type NewId,
  PlatformError,
  type Principal,
  type Signer,
  type TaskResult,
  type Work,
  type WorkLog,
  type WorkState,
  type WorkSummary,
} from "@guildhall/core";

/** A work as its people see it. */
export interface WorkSeen {
  readonly work: Work;
  readonly obstacles: readonly Finding[];
  /** What each version changed in the one before; nothing of the first. */
  readonly changes: readonly (readonly SectionChange[])[];
}

/** Works in progress: what tasks drafted and what people make of it. */
export interface Works {
  /** Keeps a draft as the first version of a work; gives the result with the work's id. */
  keep(result: TaskResult, principal: Principal): Promise<TaskResult>;
  list(
    where: { readonly vertical?: string; readonly limit: number },
    principal: Principal,
  ): Promise<readonly WorkSummary[]>;
  read(workId: string, principal: Principal): Promise<WorkSeen>;
  edit(
    workId: string,
    edit: { readonly after: number; readonly sections: readonly SectionEdit[] },
    principal: Principal,
  ): Promise<WorkSeen>;
  move(
    workId: string,
    to: { readonly after: number; readonly state: Exclude<WorkState, "draft"> },
    principal: Principal,
  ): Promise<WorkSeen>;
  /** The last version as a task's result, for writing it as a file. */
  asResult(workId: string, principal: Principal): Promise<TaskResult>;
}

export function createWorks(ports: {
  readonly works: WorkLog;
  readonly newId: NewId;
  readonly signer?: Signer;
}): Works {
  const { works, newId } = ports;
  const read = async (workId: string, principal: Principal): Promise<Work> => {
    const work = await works.find(workId, principal);
    if (!work) throw new PlatformError("work/not_found", { workId: workId.slice(0, 60) });
    return work;
  };
  return {
    async keep(result, principal) {
      const { output, vertical, task, model, label } = result;
      if (output.form !== "draft") return result;
      const { workId } = await works.create({ workId: newId(), vertical, task, model, label, output }, principal);
      return { ...result, workId };
    },
    list: (where, principal) => works.list(where, principal),
    read: async (workId, principal) => seen(await read(workId, principal)),
    edit: async (workId, edit, principal) => seen(await editWork(workId, edit, principal, ports)),
    move: async (workId, to, principal) => seen(await moveWork(workId, to, principal, ports)),
    async asResult(workId, principal) {
      const work = await read(workId, principal);
      const { vertical, task, model } = work;
      const { output, state, author: by, happened: at } = lastOf(work);
      const label = state === "final" ? confirmedLabel(work.label, { by, at }) : work.label;
      return { vertical, task, kind: "draft", output, guards: [], model, label, timings: {}, auditId: workId, workId };
    },
  };
}

function seen(work: Work): WorkSeen {
  return {
    work,
    obstacles: obstacles(lastOf(work).output),
    changes: work.versions.map(({ output }, index) => {
      const before = work.versions[index - 1];
      return before ? changes(before.output, output) : [];
    }),
  };
}

function lastOf({ versions }: Work): Work["versions"][number] {
  const last = versions.at(-1);
  if (!last) throw new Error("a work has at least one version");
  return last;
}

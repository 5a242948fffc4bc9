import {
  type BaseModel,
  type DraftedSection,
  type GuardVerdict,
  type Labelling,
  type Language,
  PlatformError,
  type Principal,
  type Question,
  readAs,
  type Task,
  type TaskKind,
  type TaskOutput,
  type TaskPorts,
  type TaskResult,
  type Vertical,
} from "@guildhall/core";
import { veilFor } from "../covering.ts";
import { type PortsAcross, retrieveAcross } from "../retrieve-across.ts";
import { createStopwatch } from "../stopwatch.ts";
import { gravestByGuard } from "./guarded-writing.ts";
import { taskLabel } from "./task-label.ts";
import { writeFrom } from "./write-from.ts";

/** A task that somebody asks for, with what was given to it. */
export interface TaskRequest {
  readonly vertical: string;
  readonly task: string;
  /** As it came; the task's own schema checks it. */
  readonly input: unknown;
  readonly language: Language;
}

export interface PerformPorts extends PortsAcross {
  readonly model: BaseModel;
  readonly newId: () => string;
  /** Absent: as usual. */
  readonly labelling?: Labelling;
  readonly onSection?: (section: DraftedSection) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs a plan of a vertical: its input is checked, it is given the ports it may use and no others, and what it gives is
 * labelled. Throws `task/unknown` and `task/invalid_input`.
 */
export async function perform(
  { task: id, input, language }: TaskRequest,
  kinds: readonly TaskKind[],
  vertical: Vertical,
  principal: Principal,
  ports: PerformPorts,
): Promise<TaskResult> {
  const task = taskNamed(id, kinds, vertical);
  const given = checked(input, task, language);
  const stopwatch = createStopwatch(() => ports.clock.now().getTime(), ports);
  let isGenerated = false;
  const verdicts: GuardVerdict[] = [];
  const write: TaskPorts["write"] = async (writing) => {
    isGenerated = true;
    const veil = task.isAboutPersons ? veilFor(ports) : undefined;
    const written = await writeFrom(writing, { ...ports, vertical, principal, ...(veil && { veil }) });
    verdicts.push(...written.verdicts);
    return written.sentences;
  };
  const output: TaskOutput = await task.run(given, {
    today: ports.clock.today(),
    now: ports.clock.now().toISOString(),
    language,
    ...(ports.signal && { signal: ports.signal }),
    search: (text, limit) => found(text, limit, vertical, principal, ports),
    ...(!ports.model.isQuoting && { write }),
    onSection: (section) => ports.onSection?.(section),
  });
  stopwatch.lap("run");
  const { id: model, provider, version } = ports.model;
  const auditId = ports.newId();
  return {
    vertical: vertical.id,
    task: task.id,
    kind: task.kind,
    output,
    guards: gravestByGuard(verdicts),
    model: { id: model, provider, version },
    label: taskLabel(isGenerated, auditId, ports.labelling),
    timings: stopwatch.laps(),
    auditId,
  };
}

function taskNamed(id: string, kinds: readonly TaskKind[], { tasks = [] }: Vertical): Task {
  const known = tasks.filter(({ kind }) => kinds.includes(kind));
  const task = known.find((each) => each.id === id);
  if (task) return task;
  throw new PlatformError("task/unknown", {
    task: id.slice(0, 60),
    available: known.map((each) => each.id).join(", ") || "-",
  });
}

function checked(input: unknown, { id, input: schema }: Task, language: Language): unknown {
  const read = readAs(schema, input, "input", language);
  if (read.isFit) return read.value;
  throw new PlatformError("task/invalid_input", { task: id, field: read.field, fault: read.fault });
}

async function found(text: string, limit: number, vertical: Vertical, principal: Principal, ports: PerformPorts) {
  const question: Question = { text, verticals: [vertical.id], filters: {}, history: false, principal };
  const results = await retrieveAcross(question, [vertical], ports, limit);
  return results.flatMap(({ retrieved }) => retrieved.passages);
}

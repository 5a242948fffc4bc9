import type { Message } from "@guildhall/core";
import type { Command } from "../command.ts";

/** Every command, in the order of the help; each is loaded when it is called. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import("./serve.ts")).serveCommand,
  ingest: async () => (await import("./ingest.ts")).ingestCommand,
  search: async () => (await import("./search.ts")).searchCommand,
  ask: async () => (await import("./ask.ts")).askCommand,
  draft: async () =>
    taskCommandOf("draft", { zh: "按模板起草，每一句带来处", en: "draft by a template, with sources" }),
  check: async () => taskCommandOf("check", { zh: "按规则检查", en: "check by rules" }),
  documents: async () => (await import("./documents.ts")).documentsCommand,
  worker: async () => (await import("./worker.ts")).workerCommand,
  jobs: async () => (await import("./jobs.ts")).jobsCommand,
  feedback: async () => (await import("./feedback.ts")).feedbackCommand,
  samples: async () => (await import("./samples.ts")).samplesCommand,
  models: async () => (await import("./models.ts")).modelsCommand,
  verticals: async () => (await import("./verticals.ts")).verticalsCommand,
  reindex: async () => (await import("./reindex.ts")).reindexCommand,
  eval: async () => (await import("./eval.ts")).evalCommand,
  diagnose: async () => (await import("./diagnose.ts")).diagnoseCommand,
};

async function taskCommandOf(kind: "draft" | "check", describe: Message): Promise<Command> {
  return (await import("./task.ts")).taskCommand(kind, describe);
}

/** The command of that name, if there is one. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name]?.() : undefined;
}

export async function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}

import { hasEnded, type Job, type JobState, JOB_STATES, localPrincipal, PlatformError } from "@guildhall/core";
import type { Runtime } from "@guildhall/runtime";
import type { Command, Invocation } from "../command.ts";
import { usageOf } from "../parse.ts";
import { jobInWords } from "../present/job.ts";

export const jobsCommand: Command = {
  name: "jobs",
  usage: "list [--dead] [--state S] [--vertical V] | cancel <id> | retry <id>|--dead",
  describe: {
    zh: "列出、取消、重做收入文件的作业；--dead 是多次失败后放弃的作业",
    en: "list, cancel and retry the jobs of taking documents in; --dead are those given up after several attempts",
  },
  flags: {
    dead: {
      type: "boolean",
      describe: { zh: "已放弃的作业（死信）", en: "jobs that were given up (dead letters)" },
    },
    state: {
      type: "string",
      describe: { zh: `只列这种状态：${JOB_STATES.join(" | ")}`, en: `only this state: ${JOB_STATES.join(" | ")}` },
    },
    vertical: { type: "string", describe: { zh: "只列这个行业", en: "only this vertical" } },
  },
  async run(invocation) {
    const [action, jobId] = invocation.arguments;
    const runtime = await invocation.runtime();
    const { jobs } = runtime.uploads;
    if (action === "list") {
      for await (const job of wanted(invocation, runtime)) say(job, invocation);
      return 0;
    }
    if (action === "retry" && invocation.isSet("dead")) {
      for await (const job of wanted(invocation, runtime)) {
        const again = await jobs.retry(job.jobId, localPrincipal);
        if (again) say(again, invocation);
      }
      return 0;
    }
    if (jobId === undefined || (action !== "cancel" && action !== "retry"))
      throw new PlatformError("cli/missing_argument", {
        argument: action === undefined ? "list | cancel | retry" : "<id>",
        usage: usageOf(jobsCommand),
      });
    const before = await jobs.find(jobId, localPrincipal);
    if (!before) throw new PlatformError("job/not_found", { jobId: jobId.slice(0, 60) });
    if (action === "cancel" && hasEnded(before)) throw new PlatformError("job/ended", { jobId });
    const job =
      action === "cancel" ? await jobs.cancel(jobId, localPrincipal) : await jobs.retry(jobId, localPrincipal);
    if (job) say(job, invocation);
    return 0;
  },
};

/** The jobs that the flags speak of, page after page. */
async function* wanted(invocation: Invocation, { uploads }: Runtime): AsyncGenerator<Job> {
  const state = invocation.isSet("dead") ? "dead" : stateOf(invocation.text("state"));
  const vertical = invocation.text("vertical");
  let after: string | undefined;
  do {
    const page = await uploads.jobs.list(
      {
        limit: 200,
        ...(state ? { states: [state] } : {}),
        ...(vertical === undefined ? {} : { vertical }),
        ...(after === undefined ? {} : { after }),
      },
      localPrincipal,
    );
    yield* page.jobs;
    after = page.next;
  } while (after !== undefined);
}

function stateOf(given: string | undefined): JobState | undefined {
  if (given === undefined) return undefined;
  const state = JOB_STATES.find((known) => known === given);
  if (state) return state;
  const states = JOB_STATES.join(" | ");
  throw new PlatformError("cli/wrong_value", {
    flag: "--state",
    expected: { zh: ` ${states}`, en: states },
    got: given.slice(0, 40),
  });
}

function say(job: Job, { out, language }: Invocation): void {
  out(job, () => jobInWords(job, language));
}

import { type JobState, type Language, localPrincipal } from "@guildhall/core";
import type { QueueCheck, Runtime } from "@guildhall/runtime";
import { jobStates } from "./job.ts";

const SHOWN = ["queued", "running", "retrying", "failed", "dead"] as const satisfies readonly JobState[];

/** How many jobs stand where, of those that somebody may want to look at. */
export async function countJobs({ uploads }: Runtime): Promise<Readonly<Record<(typeof SHOWN)[number], number>>> {
  const counts = { queued: 0, running: 0, retrying: 0, failed: 0, dead: 0 };
  for (const state of SHOWN) {
    let after: string | undefined;
    do {
      const where = { states: [state], limit: 1000, ...(after === undefined ? {} : { after }) };
      const page = await uploads.jobs.list(where, localPrincipal);
      counts[state] += page.jobs.length;
      after = page.next;
    } while (after !== undefined);
  }
  return counts;
}

export function jobsInWords(
  counts: Readonly<Partial<Record<JobState, number>>>,
  language: Language,
): readonly string[] {
  const parts = SHOWN.flatMap((state) => (counts[state] ? [`${jobStates[state][language]} ${counts[state]}`] : []));
  if (parts.length === 0) return [];
  return [language === "zh" ? `作业：${parts.join("，")}` : `Jobs: ${parts.join(", ")}`];
}

export function queueReport(queue: QueueCheck, language: Language) {
  if ("fault" in queue) return { code: queue.fault.code, reason: queue.fault.say(language) };
  const { server, ...counts } = queue;
  return { ...server, ...counts };
}

/** The queue in a line, and below it what is wrong with it. */
export function queueInWords(queue: QueueCheck, language: Language): string {
  const isChinese = language === "zh";
  if ("fault" in queue) return `✗ ${isChinese ? "作业队列" : "Job queue"}\n  ${queue.fault.say(language)}`;
  const { server, waiting, active, workers } = queue;
  const said = isChinese
    ? `✓ 作业队列 Redis ${server.version}  ${server.address}  ${workers} 个工作进程，等待 ${waiting}，处理中 ${active}`
    : `✓ Job queue Redis ${server.version}  ${server.address}  ${workers} workers, ${waiting} waiting, ${active} running`;
  return [
    said,
    ...(workers === 0
      ? [
          isChinese
            ? "  没有工作进程：请在同一数据目录上运行 guildhall worker，否则不会收入上传的文件。"
            : "  There is no worker: run guildhall worker on the same data folder, or no upload is taken in.",
        ]
      : []),
    ...(server.eviction === "noeviction" || server.eviction === "unknown"
      ? []
      : [
          isChinese
            ? `  maxmemory-policy 是 ${server.eviction}，内存不足时可能丢掉排队的条目（会自动补上）；请设为 noeviction。`
            : `  maxmemory-policy is ${server.eviction}, which may drop entries when memory runs out (they are put back by themselves); set it to noeviction.`,
        ]),
  ].join("\n");
}

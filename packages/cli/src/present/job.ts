import type { Job, JobState, Language, Message } from "@guildhall/core";

/** What a state is called. */
export const jobStates: Readonly<Record<JobState, Message>> = {
  queued: { zh: "排队中", en: "in line" },
  running: { zh: "处理中", en: "running" },
  retrying: { zh: "等待重试", en: "to be retried" },
  done: { zh: "已完成", en: "done" },
  failed: { zh: "失败", en: "failed" },
  dead: { zh: "已放弃", en: "given up" },
  cancelled: { zh: "已取消", en: "cancelled" },
};

/** A job in a line, and below it why it failed. */
export function jobInWords(job: Job, language: Language): string {
  const { jobId, state, file, vertical, attempts, nextAttempt, outcome, progress } = job;
  const isChinese = language === "zh";
  const more = [
    ...(state === "running" ? [`${progress.percent}%`] : []),
    ...(attempts > 1 ? [isChinese ? `第 ${attempts} 次` : `attempt ${attempts}`] : []),
    ...(nextAttempt === undefined ? [] : [isChinese ? `${nextAttempt} 再试` : `again at ${nextAttempt}`]),
  ];
  const line = [jobStates[state][language], file, vertical, jobId, ...more].join("  ");
  return outcome?.reason && state !== "cancelled" ? `${line}\n  ${outcome.reason[language]}` : line;
}

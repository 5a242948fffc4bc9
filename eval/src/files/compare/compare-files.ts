import path from "node:path";
import type { Vertical } from "@guildhall/core";
import { rounded } from "../../report/rounded.ts";
import type { Provenance, Summary } from "../../report/summary.ts";
import { readExpectations } from "../expectations.ts";
import { type PipelineFigures, type PipelineJob, runLangchain, runOurs } from "./run-pipeline.ts";

export interface CompareSummary extends Summary {
  readonly suite: "files-compare";
  readonly files: number;
  /** LangChain.js's time by ours, in one process each: above 1 we are faster. */
  readonly timesAsFast: { readonly cpu: number; readonly wall: number; readonly wallWithTwoWorkers: number };
  /** Our own time in one process by that with two workers. */
  readonly gainOfTwoWorkers: number;
}

/** What each takes in before it is measured: one file of each kind that both read. */
const KINDS = [".pdf", ".docx"];

/**
 * Takes the PDF and DOCX files of a set in, one pipeline after another, each in a process of its own on the same files:
 * ours alone, LangChain.js's, ours with two reading processes. Nobody recognises words in pictures, and every process that reads has read a file of each kind before the clock starts; what
 * processes cost that are started after it counts. Files that only have to end are left out: the other never does.
 */
export async function compareFiles(
  { set, folder, vertical }: { readonly set: string; readonly folder: string; readonly vertical: Vertical },
  provenance: Provenance,
  onResult: (pipeline: string, figures: PipelineFigures) => void,
): Promise<CompareSummary> {
  const files = (await readExpectations(folder))
    .filter(({ file, ending }) => KINDS.includes(path.extname(file)) && !ending.codes.includes("ingest/too_slow"))
    .map(({ file }) => path.resolve(folder, file));
  const warm = KINDS.flatMap((kind) => files.find((file) => file.endsWith(kind)) ?? []);
  const job = (workers: number): PipelineJob => ({ vertical: vertical.id, workers, warm, files });
  const told = (pipeline: string, figures: PipelineFigures): PipelineFigures => {
    onResult(pipeline, figures);
    return figures;
  };
  const ours = told("guildhall, one process", await runOurs(job(0)));
  const theirs = told("LangChain.js", await runLangchain(job(0)));
  const withWorkers = told("guildhall, two workers", await runOurs(job(2)));
  return {
    suite: "files-compare",
    set,
    files: files.length,
    timesAsFast: {
      cpu: rounded(theirs.cpuSeconds / ours.cpuSeconds),
      wall: rounded(theirs.wallSeconds / ours.wallSeconds),
      wallWithTwoWorkers: rounded(theirs.wallSeconds / withWorkers.wallSeconds),
    },
    gainOfTwoWorkers: rounded(ours.wallSeconds / withWorkers.wallSeconds),
    tables: [
      {
        id: "pipelines",
        title: { zh: "同一批文件", en: "The same files" },
        note: {
          zh: "处理器时间含读取进程；内存分别计主进程与最大的读取进程；都不识别图片中的文字，启动不计",
          en: "Processor time with that of the reading processes; memory of the main process, and of the largest that reads; no words are recognised in pictures, starting does not count",
        },
        plot: "bars",
        rows: Object.entries({
          guildhall: ours,
          "LangChain.js": theirs,
          "guildhall, 2 workers": withWorkers,
        }).map(([name, figures]) => ({ name, figures: inNumbers(figures) })),
      },
    ],
    ...provenance,
  };
}

function inNumbers({ pieces, failed, cpuSeconds, wallSeconds, peakMegabytes, peakMegabytesOfReader }: PipelineFigures) {
  return {
    "cpu s": rounded(cpuSeconds),
    "wall s": rounded(wallSeconds),
    "peak MB": Math.round(peakMegabytes),
    ...(peakMegabytesOfReader === undefined ? {} : { "peak MB of a reader": Math.round(peakMegabytesOfReader) }),
    pieces,
    failed,
  };
}

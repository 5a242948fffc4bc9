import { readdir, readFile } from "node:fs/promises";

/** What the processes that this one started have taken. Only Linux says it; elsewhere everything is 0. */
export interface ChildrenWatch {
  /** Of those that ended and those that run, with their children. */
  processorSeconds(): Promise<number>;
  /** The most memory that one of them held. */
  peakMegabytes(): number;
  stop(): void;
}

/** How often their memory is looked at, in milliseconds: one that has ended tells no more. */
const EVERY = 200;
/** The system counts processor time in these. */
const TICKS_A_SECOND = 100;

export function watchChildren(): ChildrenWatch {
  let peak = 0;
  const look = async (): Promise<void> => {
    for (const child of await childrenOfThis()) peak = Math.max(peak, await peakOf(child));
  };
  const timer = setInterval(() => void look(), EVERY);
  timer.unref();
  return {
    processorSeconds: async () => {
      const [ended, ...running] = await Promise.all(["self", ...(await childrenOfThis())].map(ticksOf));
      return (
        ((ended?.ofChildren ?? 0) + running.reduce((sum, { own, ofChildren }) => sum + own + ofChildren, 0)) /
        TICKS_A_SECOND
      );
    },
    peakMegabytes: () => peak,
    stop: () => clearInterval(timer),
  };
}

async function childrenOfThis(): Promise<readonly string[]> {
  const threads = await readdir("/proc/self/task").catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/self/task/${thread}/children`, "utf8").catch(() => "")),
  );
  return lists.flatMap((list) => list.split(" ")).filter((child) => child !== "");
}

/** utime, stime, cutime and cstime of proc(5), behind the name, which may hold anything. */
async function ticksOf(pid: string): Promise<{ readonly own: number; readonly ofChildren: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [utime = 0, stime = 0, cutime = 0, cstime = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 15)
    .map(Number);
  return { own: utime + stime, ofChildren: cutime + cstime };
}

async function peakOf(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";

/** Bytes that a process holds in memory, buffers outside JavaScript included; undefined where the system does not say. */
export async function memoryOf(pid: number): Promise<number | undefined> {
  if (process.platform === "win32") return undefined;
  if (process.platform !== "linux") return memoryByPs(pid);
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function memoryByPs(pid: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    execFile("ps", ["-o", "rss=", "-p", String(pid)], (error, output) =>
      resolve(error ? undefined : Number(output.trim()) * 1024),
    );
  });
}

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { main } from "../main.ts";

const bin = fileURLToPath(new URL("../../bin/guildhall.js", import.meta.url));

/** What a call of the command left behind. */
export interface Ran {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a person calls it: a process of its own. */
export async function spawnCommand(...words: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (piece: string) => (said[stream] += piece));
  }
  const exit = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  return { exit, ...said };
}

/** The same in this process, which spares a second a call. */
export async function runCommand(...words: readonly string[]): Promise<Ran> {
  const said = { stdout: "", stderr: "" };
  const ears = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((piece) => {
      said[stream] += String(piece);
      return true;
    }),
  );
  try {
    return { exit: await main(words), ...said };
  } finally {
    for (const ear of ears) ear.mockRestore();
  }
}

/** The JSON lines of a standard output; throws for anything else that stands there. */
export function jsonLines<Line>({ stdout }: Ran): readonly Line[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

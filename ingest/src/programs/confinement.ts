import { tmpdir } from "node:os";
import { findProgram } from "./find-program.ts";
import { runProgram } from "./run-program.ts";

/** Puts before a command what holds it within bounds. */
export type Confinement = (
  command: readonly string[],
  limits: { readonly seconds: number; readonly megabytes: number },
) => readonly string[];

/** A program may write files of this size. */
const WRITTEN_MEGABYTES = 512;

/**
 * What this machine offers to hold a program: a cap on its memory, its time and its files (prlimit), and a network of its own in
 * which there is nothing (unshare, where the kernel lets us). Where neither is there the deadline alone holds it.
 */
export async function findConfinement(): Promise<Confinement> {
  const [prlimit, unshare] = [await findProgram("prlimit"), await findProgram("unshare")];
  const limits: Confinement = (command, { seconds, megabytes }) =>
    prlimit
      ? [
          prlimit,
          `--cpu=${seconds}`,
          `--as=${megabytes * 1e6}`,
          `--fsize=${WRITTEN_MEGABYTES * 1e6}`,
          "--core=0",
          "--",
          ...command,
        ]
      : command;
  if (!unshare) return limits;
  const alone = [unshare, "--user", "--map-root-user", "--net", "--"];
  const trial = await runProgram(
    [...alone, "true"],
    { folder: tmpdir(), seconds: 2, megabytes: 1000 },
    (command) => command,
  );
  return trial.kind === "done" ? (command, most) => [...alone, ...limits(command, most)] : limits;
}

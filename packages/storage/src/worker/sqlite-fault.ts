import type { Fault } from "./messages.ts";

const CODE_BY_NUMBER: Readonly<Record<string, string>> = {
  "8": "SQLITE_READONLY",
  "11": "SQLITE_CORRUPT",
  "13": "SQLITE_FULL",
  "14": "SQLITE_CANTOPEN",
  "26": "SQLITE_NOTADB",
};
const NOT_WRITABLE = /READONLY|CANTOPEN|PERM|EACCES|EROFS|EPERM|ENOTDIR|EEXIST|EISDIR/;

/** A fault the worker itself finds. Not a PlatformError: loading core with its schemas would double the thread's start. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** The platform's code for what SQLite or the file system threw. */
export function sqliteFault(
  error: unknown,
  where: { readonly directory: string; readonly file: string; readonly lockWaitMs: number },
): Fault {
  if (error instanceof FaultError) return error.fault;
  const code = codeOf(error);
  if (/FULL|ENOSPC|EDQUOT/.test(code)) return { code: "storage/full", values: {} };
  if (NOT_WRITABLE.test(code))
    return { code: "storage/not_writable", values: { directory: where.directory, cause: code } };
  if (/NOTADB|CORRUPT/.test(code)) return { code: "storage/damaged", values: { file: where.file, cause: code } };
  if (/BUSY|LOCKED/.test(code)) return { code: "storage/busy", values: { seconds: where.lockWaitMs / 1000 } };
  return { code: "storage/failed", values: { cause: code } };
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "unknown";
  if ("code" in error && typeof error.code === "string") return error.code;
  const number = "message" in error ? /ConnectionFailed.*: (\d+)"?\)$/.exec(String(error.message))?.[1] : undefined;
  return CODE_BY_NUMBER[number ?? ""] ?? ("name" in error ? String(error.name) : "unknown");
}

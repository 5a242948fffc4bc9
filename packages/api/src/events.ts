import { type DestinationStream, type Logger, pino } from "pino";

/** One function for each thing worth knowing. Labels are few; texts of users stay out. */
export interface Log {
  requestEnded(request: {
    readonly requestId: string;
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }): void;
  /** An accident behind a 5xx, with its cause: the only place where it is told. */
  requestFailed(request: { readonly requestId: string; readonly code: string }, error: unknown): void;
  listening(where: { readonly address: string }): void;
  stopped(): void;
}

/** JSON lines to the destination (standard error unless told otherwise); `silent` says nothing. */
export function createLog(level: "silent" | "warn" | "info" = "silent", destination?: DestinationStream): Log {
  const logger: Logger = destination ? pino({ level }, destination) : pino({ level }, pino.destination(2));
  return {
    requestEnded: (request) => logger.info(request, "request ended"),
    requestFailed: (request, error) => logger.error({ ...request, ...causeOf(error) }, "request failed"),
    listening: (where) => logger.info(where, "listening"),
    stopped: () => logger.info("stopped"),
  };
}

/** Names and places in our code; a message could hold a user's text. */
function causeOf(error: unknown): { readonly cause: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { cause: typeof error, at: [] };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { cause: error.name, at: frames.slice(0, 6).map((line) => line.trim()) };
}

import type { z } from "zod";
import type { Message } from "../answer.ts";
import type { ErrorCode } from "../error-catalogue.ts";

/** A body that is no JSON: bytes, a page, an upload. */
export interface RawBody {
  readonly mediaType: string;
  readonly describe: Message;
}

/** A stream of server-sent events: the schema of `data` by event name. */
export interface EventStream {
  readonly events: Readonly<Record<string, z.ZodType>>;
  readonly describe: Message;
}

export interface Response {
  readonly describe: Message;
  readonly json?: z.ZodType;
  readonly stream?: EventStream;
  readonly raw?: RawBody;
}

/**
 * A route as data: what the server checks, what the page of the API shows and what clients may rely on. Its handler
 * stands elsewhere. Paths write parameters as `{id}`.
 */
export interface Route {
  readonly method: "get" | "post" | "delete";
  readonly path: string;
  readonly tag: "answers" | "tasks" | "documents" | "jobs" | "platform";
  readonly summary: Message;
  readonly params?: z.ZodObject;
  readonly query: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Another form in which the body may come. */
  readonly upload?: { readonly fields: z.ZodObject; readonly describe: Message };
  readonly responses: Readonly<Record<number, Response>>;
  /** Codes that this route may end with, beside those of every route. */
  readonly errors: readonly ErrorCode[];
}

/** Keeps the exact types of a route's schemas. */
export function defineRoute<const Value extends Route>(route: Value): Value {
  return route;
}

/** Codes that any route may end with. */
export const errorsOfEveryRoute = [
  "server/invalid_request",
  "server/foreign_host",
  "server/stopping",
  "access/no_principal",
  "storage/busy",
  "storage/damaged",
  "storage/failed",
  "storage/full",
  "internal/unexpected",
] as const satisfies readonly ErrorCode[];

/** Codes that any route that changes something may end with. */
export const errorsOfEveryChange = [
  "server/foreign_origin",
  "server/wrong_content_type",
  "server/malformed_json",
  "server/body_too_large",
] as const satisfies readonly ErrorCode[];

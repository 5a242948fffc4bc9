import { errorCatalogue, type ErrorCode } from "@guildhall/core";
import {
  errorBody,
  errorsOfEveryChange,
  errorsOfEveryRoute,
  type EventStream,
  type Route,
  routes,
} from "@guildhall/core/contracts";
import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";

export type ApiDescription = ReturnType<typeof createDocument>;

let described: ApiDescription | undefined;

/** The API in OpenAPI 3.1, made once from the contracts that the server itself checks. */
export function describeApi(): ApiDescription {
  return (described ??= createDocument({
    openapi: "3.1.0",
    info: {
      title: "Guildhall 百业堂",
      version: "1",
      description:
        "带出处、经核查的回答，取自各行业自己的文件。Cited, guarded answers from an industry's own documents.",
    },
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: paths(),
  }));
}

const tags = {
  answers: "提问与检索 · Asking and searching",
  tasks: "起草与检查 · Drafting and checking",
  documents: "文件 · Documents",
  jobs: "作业 · Jobs",
  platform: "平台 · Platform",
} as const satisfies Readonly<Record<Route["tag"], string>>;

function paths(): ZodOpenApiPathsObject {
  const described: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    described[route.path] = { ...described[route.path], [route.method]: operation(name, route) };
  }
  return described;
}

function operation(name: string, route: Route): ZodOpenApiOperationObject {
  return {
    operationId: name,
    tags: [route.tag],
    summary: `${route.summary.zh} · ${route.summary.en}`,
    requestParams: {
      query: route.query,
      ...(route.params ? { path: route.params } : {}),
      ...(route.headers ? { header: route.headers } : {}),
    },
    ...(route.body || route.upload ? { requestBody: requestBody(route) } : {}),
    responses: { ...successes(route), ...failures(route) },
  };
}

function requestBody({ body, upload }: Route) {
  return {
    required: true,
    content: {
      ...(body ? { "application/json": { schema: body } } : {}),
      ...(upload ? { "multipart/form-data": { schema: upload.fields } } : {}),
    },
  };
}

function successes({ responses }: Route): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    Object.entries(responses).map(([status, { describe, json, stream, raw }]) => {
      const content = {
        ...(json ? { "application/json": { schema: json } } : {}),
        ...(stream ? { "text/event-stream": { schema: z.string().meta({ description: streamInWords(stream) }) } } : {}),
        ...(raw
          ? { [raw.mediaType]: { schema: z.string().meta({ description: `${raw.describe.zh} · ${raw.describe.en}` }) } }
          : {}),
      };
      return [
        status,
        { description: `${describe.zh} · ${describe.en}`, ...(Object.keys(content).length > 0 ? { content } : {}) },
      ];
    }),
  );
}

/** The event names of a stream and the schema of each event's data. */
function streamInWords({ events, describe }: EventStream): string {
  const names = Object.entries(events).map(
    ([event, schema]) => `${event}: ${z.globalRegistry.get(schema)?.id ?? "object"}`,
  );
  return `${describe.zh} · ${describe.en} (${names.join(", ")})`;
}

/** Every code a route may end with, by its status. */
function failures(route: Route): ZodOpenApiResponsesObject {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codesOf(route))
    byStatus.set(errorCatalogue[code].http, [...(byStatus.get(errorCatalogue[code].http) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes
          .map((code) => `- \`${code}\` ${errorCatalogue[code].zh} ${errorCatalogue[code].en}`)
          .join("\n"),
        content: { "application/json": { schema: errorBody } },
      },
    ]),
  );
}

function codesOf({ errors, method }: Route): readonly ErrorCode[] {
  return [...new Set<ErrorCode>([...errors, ...errorsOfEveryRoute, ...(method === "get" ? [] : errorsOfEveryChange)])];
}

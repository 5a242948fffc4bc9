import { PlatformError } from "@guildhall/core";
import type { Route, RouteName } from "@guildhall/core/contracts";
import type { Express, Request, Response } from "express";
import { isMultipart } from "../edge/content-types.ts";
import { identityOf } from "../edge/identify.ts";
import type { Service } from "../parts.ts";
import type { Call, Handlers } from "./call.ts";
import { check } from "./check.ts";

type AnyHandler = (call: Call<RouteName>) => Promise<"handled" | { readonly status: number; readonly json?: unknown }>;

/** Puts every route of the contract before its handler; what does not fit the contract never reaches it. */
export function bindRoutes(
  app: Express,
  routes: Readonly<Record<string, Route>>,
  handlers: Handlers,
  service: Service,
): void {
  const methodsByPath = new Map<string, string[]>();
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
    methodsByPath.set(path, [...(methodsByPath.get(path) ?? []), route.method.toUpperCase()]);
    const handler = handlers[name as RouteName] as unknown as AnyHandler;
    app[route.method](path, async (request, response) => {
      const reply = await handler(callOf(request, response, route, service));
      if (reply === "handled" || response.destroyed) return;
      response.status(reply.status);
      if ("json" in reply) response.json(reply.json);
      else response.end();
    });
  }
  for (const [path, methods] of methodsByPath) {
    app.all(path, (request, response, next) => {
      const allowed = (methods.includes("GET") ? [...methods, "HEAD"] : methods).join(", ");
      response.setHeader("Allow", allowed);
      next(new PlatformError("server/wrong_method", { method: request.method.slice(0, 20), allowed }));
    });
  }
}

function callOf(request: Request, response: Response, route: Route, { principal, stopping }: Service): Call<RouteName> {
  const { requestId, language } = identityOf(request);
  const isUpload = route.upload !== undefined && isMultipart(request);
  if (route.upload && !route.body && !isUpload) throw new PlatformError("server/wrong_content_type", {});
  const call = {
    params: route.params && check(route.params, request.params, "path", language),
    query: check(route.query, request.query, "query", language),
    headers: route.headers && check(route.headers, request.headers, "header", language),
    body: isUpload ? undefined : route.body && check(route.body, bodyOf(request), "body", language),
    principal,
    language,
    requestId,
    signal: nobodyWaits(response, stopping),
    request,
    response,
  };
  return call as unknown as Call<RouteName>;
}

function bodyOf(request: Request): unknown {
  if (isMultipart(request)) throw new PlatformError("server/wrong_content_type", {});
  return request.body;
}

/**
 * Raised when the connection closes before the response was written, or the server stops. Of the signal of the server, which
 * lives as long as that, nothing is left to hold on to a request that is over; `AbortSignal.any` would leave something.
 */
function nobodyWaits(response: Response, stopping: AbortSignal): AbortSignal {
  const over = new AbortController();
  const stop = (): void => over.abort(stopping.reason);
  if (stopping.aborted) stop();
  else stopping.addEventListener("abort", stop, { once: true });
  response.once("close", () => {
    stopping.removeEventListener("abort", stop);
    if (!response.writableFinished) over.abort();
  });
  return over.signal;
}

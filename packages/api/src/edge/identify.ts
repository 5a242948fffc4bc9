import type { Language } from "@guildhall/core";
import type { RequestHandler, Request } from "express";
import type { Service } from "../parts.ts";

/** What every later step knows of a request. */
export interface Identified {
  readonly requestId: string;
  readonly language: Language;
}

const identified = new WeakMap<Request, Identified>();

/** Gives each request its id and language, and tells the log when it has ended: its route, never its address or body. */
export function identify({ newId, language, log }: Service): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const requestId = newId();
    identified.set(request, { requestId, language: languageOf(request, language) });
    response.setHeader("X-Request-Id", requestId);
    response.once("close", () => {
      const route = (request.route as { readonly path?: string } | undefined)?.path ?? "-";
      log.requestEnded({
        requestId,
        method: request.method,
        route,
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      });
    });
    next();
  };
}

export function identityOf(request: Request): Identified {
  return identified.get(request) ?? { requestId: "-", language: "zh" };
}

/** ?lang, then Accept-Language, then the server's own. */
function languageOf(request: Request, otherwise: Language): Language {
  const asked = request.query["lang"];
  if (asked === "zh" || asked === "en") return asked;
  if (request.headers["accept-language"] === undefined) return otherwise;
  const accepted = request.acceptsLanguages("zh", "en");
  return accepted === "zh" || accepted === "en" ? accepted : otherwise;
}

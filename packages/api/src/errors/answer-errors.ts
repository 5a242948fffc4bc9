import { isPlatformError, type Language, PlatformError } from "@guildhall/core";
import type { ErrorRequestHandler } from "express";
import { identityOf } from "../edge/identify.ts";
import type { Service } from "../parts.ts";

export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly requestId: string };
}

/** The one place where an error becomes an HTTP response. */
export function answerErrors({ log }: Service): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const { requestId, language } = identityOf(request);
    const fault = faultOf(error, requestId);
    if (isAccident(fault)) log.requestFailed({ requestId, code: fault.code }, error);
    if (response.headersSent || response.destroyed) return void response.destroy();
    response.status(fault.entry.http).json(errorBody(fault, requestId, language));
  };
}

/** What a client is told. Of a 5xx only a sentence that holds no values, for a value could be a path or a cause. */
export function errorBody(fault: PlatformError, requestId: string, language: Language): ErrorBody {
  const isOpen = fault.entry.http < 500 || Object.keys(fault.values).length === 0;
  const told = isOpen ? fault : new PlatformError("internal/unexpected", { reference: requestId });
  return { error: { code: fault.code, message: told.say(language), requestId } };
}

/** True for what its owner should look into; a server that starts or stops says so with a 5xx too. */
export function isAccident({ entry, code }: PlatformError): boolean {
  return entry.http >= 500 && !code.startsWith("server/");
}

/** Any error as one of ours. */
export function faultOf(error: unknown, requestId: string): PlatformError {
  if (isPlatformError(error)) return error;
  if (error instanceof URIError) return new PlatformError("server/not_found", {}, { cause: error });
  return new PlatformError("internal/unexpected", { reference: requestId }, { cause: error });
}

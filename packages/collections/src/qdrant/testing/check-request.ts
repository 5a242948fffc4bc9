import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";

/** The description of the server's interface, version 1.19, where it lies beside the project. */
const FILE = fileURLToPath(new URL("../../../../../../shared/qdrant/openapi.json", import.meta.url));

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: unknown } } };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** Says what is wrong with a request; undefined when nothing is. */
export type CheckRequest = (method: string, path: string, query: URLSearchParams, body: unknown) => string | undefined;

export const hasDescription = existsSync(FILE);

/** Checks requests against the description. Where that is absent every request passes. */
export function createRequestCheck(): CheckRequest {
  if (!hasDescription) return () => undefined;
  const description = JSON.parse(readFileSync(FILE, "utf8")) as Description;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(closed({ $id: "api", components: description.components }) as object);
  const validators = new Map<string, ValidateFunction>();
  const routes = Object.entries(description.paths).map(([path, operations]) => ({
    pattern: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`),
    operations,
  }));

  return (method, path, query, body) => {
    const route = routes.find(({ pattern, operations }) => pattern.test(path) && operations[method.toLowerCase()]);
    const operation = route?.operations[method.toLowerCase()];
    if (!operation) return `there is no ${method} ${path}`;
    const known = new Set((operation.parameters ?? []).filter((each) => each.in === "query").map(({ name }) => name));
    const unknown = [...query.keys()].find((name) => !known.has(name));
    if (unknown !== undefined) return `${method} ${path} has no parameter ${unknown}`;
    const schema = operation.requestBody?.content["application/json"].schema;
    if (schema === undefined) return body === undefined ? undefined : `${method} ${path} takes no body`;
    const key = `${method} ${String(route?.pattern)}`;
    const validate = validators.get(key) ?? ajv.compile(withinApi(closed(schema)) as object);
    validators.set(key, validate);
    return validate(body) ? undefined : `${method} ${path}: ${ajv.errorsText(validate.errors).slice(0, 500)}`;
  };
}

/**
 * OpenAPI 3.0 as JSON Schema, stricter than written: an object takes no property that is not described, for the server
 * ignores what it does not know and a misspelt one would go unnoticed.
 */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const { nullable, ...rest } = schema as Readonly<Record<string, unknown>>;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, closed(value)]));
  if (nullable === true && Object.keys(own).length === 0) return { type: "null" };
  const types = nullable === true && typeof own["type"] === "string" ? { type: [own["type"], "null"] } : {};
  const isOpen = own["type"] !== "object" || !own["properties"] || own["additionalProperties"] !== undefined;
  return { ...own, ...types, ...(isOpen || own["anyOf"] || own["allOf"] ? {} : { additionalProperties: false }) };
}

/** References lead into the description. */
function withinApi(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));
}

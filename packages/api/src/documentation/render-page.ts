import type { Language } from "@guildhall/core";
import type { ApiDescription } from "./describe-api.ts";
import { pageStyle } from "./page-style.ts";

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: unknown;
    readonly description?: string;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }
    >
  >;
}

const words = {
  zh: {
    title: "接口说明",
    parameters: "参数",
    body: "请求正文",
    responses: "响应",
    schemas: "数据形状",
    raw: "机器可读的描述",
  },
  en: {
    title: "API",
    parameters: "Parameters",
    body: "Request body",
    responses: "Responses",
    schemas: "Schemas",
    raw: "Machine-readable description",
  },
} as const;

/** The API as one page that needs nothing but itself: no script, nothing from elsewhere. */
export function renderPage(description: ApiDescription, language: Language): string {
  const say = words[language];
  const operations = Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Operation>>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  );
  const groups = (description.tags ?? []).map(({ name, description: about }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return `<h2>${text(about ?? name)}</h2>${own.map(({ path, method, operation }) => operationSection(path, method, operation, say)).join("")}`;
  });
  const schemas = Object.entries(description.components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="${text(name)}"><summary><code>${text(name)}</code></summary>${json(schema)}</details>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Guildhall 百业堂 · ${say.title}</title><style>${pageStyle}</style></head><body><main>
<h1>Guildhall 百业堂 · ${say.title}</h1><p>${text(description.info.description ?? "")}</p>
<p><a href="/openapi.json">${say.raw} (OpenAPI 3.1)</a> · <a href="?lang=${language === "zh" ? "en" : "zh"}">${language === "zh" ? "English" : "中文"}</a></p>
${groups.join("")}<h2>${say.schemas}</h2>${schemas.join("")}</main></body></html>`;
}

function operationSection(
  path: string,
  method: string,
  { operationId, summary, parameters = [], requestBody, responses }: Operation,
  say: (typeof words)[Language],
): string {
  const rows = parameters.map(
    ({ name, in: where, required, description }) =>
      `<tr><td><code>${text(name)}</code></td><td>${text(where)}${required ? " *" : ""}</td><td>${text(description ?? "")}</td></tr>`,
  );
  const bodies = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<p><code>${text(type)}</code> ${shape(schema)}</p>`,
  );
  const replies = Object.entries(responses).map(([status, { description, content = {} }]) => {
    const forms = Object.entries(content).map(
      ([type, { schema }]) => `<p><code>${text(type)}</code> ${shape(schema)}</p>`,
    );
    return `<tr><td><code>${text(status)}</code></td><td>${lines(description)}${forms.join("")}</td></tr>`;
  });
  return `<details id="${text(operationId)}"><summary><b class="${text(method)}">${text(method.toUpperCase())}</b> <code>${text(path)}</code> ${text(summary)}</summary>
${rows.length > 0 ? `<h3>${say.parameters}</h3><table>${rows.join("")}</table>` : ""}${bodies.length > 0 ? `<h3>${say.body}</h3>${bodies.join("")}` : ""}
<h3>${say.responses}</h3><table>${replies.join("")}</table></details>`;
}

/** A named schema as a link to it, any other in place. */
function shape(schema: unknown): string {
  const reference =
    typeof schema === "object" && schema !== null && "$ref" in schema
      ? String(schema.$ref).split("/").at(-1)
      : undefined;
  if (reference !== undefined) return `<a href="#${text(reference)}">${text(reference)}</a>`;
  return typeof schema === "object" && schema !== null && "description" in schema
    ? text(String(schema.description))
    : json(schema);
}

function json(value: unknown): string {
  return `<pre>${text(JSON.stringify(value, undefined, 2) ?? "")}</pre>`;
}

function lines(description: string): string {
  return description
    .split("\n")
    .map((line) => `<p>${text(line.replace(/^- /, "")).replaceAll(/`([^`]+)`/g, "<code>$1</code>")}</p>`)
    .join("");
}

function text(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

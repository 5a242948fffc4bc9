import { z } from "zod";
import { defineRoute } from "../route.ts";
import { anyQuery } from "../schemas/basics.ts";
import { modelList, platform } from "../schemas/platform.ts";

const state = z.object({ status: z.literal("ok") }).meta({ id: "State" });

export const platformRoutes = {
  health: defineRoute({
    method: "get",
    path: "/healthz",
    tag: "platform",
    summary: { zh: "进程活着", en: "The process is alive" },
    query: anyQuery,
    responses: { 200: { describe: { zh: "活着", en: "Alive" }, json: state } },
    errors: [],
  }),
  ready: defineRoute({
    method: "get",
    path: "/readyz",
    tag: "platform",
    summary: { zh: "可以回答问题", en: "Questions can be answered" },
    query: anyQuery,
    responses: { 200: { describe: { zh: "就绪", en: "Ready" }, json: state } },
    errors: ["server/starting"],
  }),
  describe: defineRoute({
    method: "get",
    path: "/openapi.json",
    tag: "platform",
    summary: { zh: "本接口的 OpenAPI 3.1 描述", en: "This API in OpenAPI 3.1" },
    query: anyQuery,
    responses: {
      200: {
        describe: { zh: "描述", en: "The description" },
        json: z.looseObject({ openapi: z.string() }).meta({ id: "OpenApi" }),
      },
    },
    errors: [],
  }),
  documentation: defineRoute({
    method: "get",
    path: "/docs",
    tag: "platform",
    summary: { zh: "本接口的说明页", en: "This API as a page" },
    query: anyQuery,
    responses: {
      200: {
        describe: { zh: "网页", en: "A page" },
        raw: { mediaType: "text/html", describe: { zh: "网页", en: "HTML" } },
      },
    },
    errors: [],
  }),
  listVerticals: defineRoute({
    method: "get",
    path: "/v1/verticals",
    tag: "platform",
    summary: { zh: "有哪些行业、各有什么，用什么模型", en: "The verticals, what they hold, the model in use" },
    query: anyQuery,
    responses: { 200: { describe: { zh: "平台", en: "The platform" }, json: platform } },
    errors: [],
  }),
  listModels: defineRoute({
    method: "get",
    path: "/v1/models",
    tag: "platform",
    summary: {
      zh: "所用的模型，各作何用，清单里怎样登记；data 是可以提问的行业，供 OpenAI 的客户端列出",
      en: "The models in use, what for, and how they are entered in the inventory; data lists the verticals for clients of OpenAI",
    },
    query: anyQuery,
    responses: { 200: { describe: { zh: "模型", en: "The models" }, json: modelList } },
    errors: [],
  }),
} as const;

import { z } from "zod";
import { defineRoute } from "../route.ts";
import { anyQuery, identifier } from "../schemas/basics.ts";
import { workEdit, workMove, workSeen, workSummary } from "../schemas/works.ts";

const params = z.strictObject({ id: identifier });
const seen = { 200: { describe: { zh: "文稿", en: "The work" }, json: workSeen } } as const;

export const worksRoutes = {
  listWorks: defineRoute({
    method: "get",
    path: "/v1/works",
    tag: "tasks",
    summary: { zh: "文稿，最近改过的在前", en: "Works, the last changed first" },
    query: anyQuery.extend({
      vertical: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    responses: {
      200: {
        describe: { zh: "文稿", en: "Works" },
        json: z.object({ works: z.array(workSummary) }).meta({ id: "Works" }),
      },
    },
    errors: ["access/other_vertical"],
  }),
  readWork: defineRoute({
    method: "get",
    path: "/v1/works/{id}",
    tag: "tasks",
    summary: { zh: "一份文稿和它的每一版", en: "A work with every version of it" },
    params,
    query: anyQuery,
    responses: seen,
    errors: ["work/not_found"],
  }),
  editWork: defineRoute({
    method: "post",
    path: "/v1/works/{id}/versions",
    tag: "tasks",
    summary: { zh: "保存修改，成为新的一版", en: "Save edits as another version" },
    params,
    query: anyQuery,
    body: workEdit,
    responses: seen,
    errors: ["work/not_found", "work/not_allowed", "storage/changed_meanwhile"],
  }),
  moveWork: defineRoute({
    method: "post",
    path: "/v1/works/{id}/state",
    tag: "tasks",
    summary: { zh: "审核或定稿", en: "Mark as reviewed, or make it final" },
    params,
    query: anyQuery,
    body: workMove,
    responses: seen,
    errors: ["work/not_found", "work/not_allowed", "work/wrong_state", "work/not_ready", "storage/changed_meanwhile"],
  }),
  readWorkFile: defineRoute({
    method: "get",
    path: "/v1/works/{id}/files/{format}",
    tag: "tasks",
    summary: { zh: "把最近一版存成文件", en: "The last version as a file" },
    params: z.strictObject({ id: identifier, format: z.string().max(20) }),
    query: anyQuery,
    responses: {
      200: {
        describe: { zh: "文件", en: "The file" },
        raw: { mediaType: "application/octet-stream", describe: { zh: "字节", en: "Bytes" } },
      },
    },
    errors: ["work/not_found", "task/unknown_format"],
  }),
} as const;

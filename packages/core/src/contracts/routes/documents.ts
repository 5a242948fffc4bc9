import { z } from "zod";
import { defineRoute } from "../route.ts";
import { anyQuery, collectionName, identifier, message } from "../schemas/basics.ts";
import { canonicalText, division, documentVersion, newDocument, page } from "../schemas/documents.ts";
import { job } from "../schemas/jobs.ts";

const ofDocument = z.strictObject({ id: identifier });
const ofVersion = anyQuery.extend({ versionId: identifier.optional() });

const refusedMember = z
  .object({ file: z.string(), code: z.string(), reason: message })
  .meta({ id: "RefusedMember", description: "压缩包中没有收的成员。A member of an archive that was not taken." });

const accepted = z
  .object({
    jobId: z.string(),
    documentId: z.string(),
    jobs: z.array(job),
    refused: z.array(refusedMember).exactOptional(),
  })
  .meta({
    id: "Accepted",
    description: "jobId 与 documentId 属于第一份文件。jobId and documentId are those of the first file.",
  });

export const documentsRoutes = {
  createDocuments: defineRoute({
    method: "post",
    path: "/v1/documents",
    tag: "documents",
    summary: { zh: "收入文件；立即得到作业编号", en: "Take in documents; answers at once with jobs" },
    query: anyQuery.extend({
      wait: z.coerce
        .number()
        .min(0)
        .max(60)
        .optional()
        .meta({ description: "最多等几秒到做完。Seconds to wait for the end." }),
    }),
    headers: z.object({
      "idempotency-key": z.string().min(1).max(200).optional(),
      "x-guildhall": z
        .string()
        .optional()
        .meta({ description: "multipart 请求必须带上，值任意。Wanted with multipart, any value." }),
    }),
    body: newDocument,
    upload: {
      fields: z
        .object({
          vertical: z.string(),
          collection: z.string().optional(),
          labels: z.string().optional().meta({ description: "用逗号分隔。Comma separated." }),
          metadata: z.string().optional().meta({ description: "JSON：DocumentMetadata" }),
          file: z.array(z.string().meta({ format: "binary" })),
        })
        .meta({ id: "Upload" }),
      describe: { zh: "文字项须在文件之前", en: "Fields come before files" },
    },
    responses: {
      200: { describe: { zh: "等到了：都已做完", en: "Waited: all have ended" }, json: accepted },
      202: { describe: { zh: "作业已排队或正在做", en: "Jobs are in line or running" }, json: accepted },
    },
    errors: [
      "vertical/unknown",
      "ingest/unsupported",
      "upload/no_file",
      "upload/too_large",
      "upload/broken",
      "server/idempotency_conflict",
      "storage/changed_meanwhile",
    ],
  }),
  listDocuments: defineRoute({
    method: "get",
    path: "/v1/documents",
    tag: "documents",
    summary: { zh: "按标题分页列出文件", en: "List documents by title, a page at a time" },
    query: anyQuery.extend({
      vertical: z.string().max(100).optional(),
      collection: collectionName.optional(),
      after: z.string().max(2000).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    responses: {
      200: {
        describe: { zh: "一页；有 next 就还有下一页", en: "A page; next is there when more follow" },
        json: z
          .object({ documents: z.array(documentVersion), next: z.string().exactOptional() })
          .meta({ id: "DocumentPage" }),
      },
    },
    errors: [],
  }),
  readDocument: defineRoute({
    method: "get",
    path: "/v1/documents/{id}",
    tag: "documents",
    summary: { zh: "一份文件的最新版本", en: "The newest version of a document" },
    params: ofDocument,
    query: anyQuery,
    responses: { 200: { describe: { zh: "文件", en: "The document" }, json: documentVersion } },
    errors: ["document/not_found"],
  }),
  removeDocument: defineRoute({
    method: "delete",
    path: "/v1/documents/{id}",
    tag: "documents",
    summary: { zh: "删除一份文件及其所有版本", en: "Remove a document with all its versions" },
    params: ofDocument,
    query: anyQuery,
    responses: { 204: { describe: { zh: "已删除", en: "Removed" } } },
    errors: ["document/not_found"],
  }),
  listVersions: defineRoute({
    method: "get",
    path: "/v1/documents/{id}/versions",
    tag: "documents",
    summary: { zh: "所有版本，新的在前", en: "All versions, newest first" },
    params: ofDocument,
    query: anyQuery,
    responses: {
      200: {
        describe: { zh: "版本", en: "Versions" },
        json: z.object({ versions: z.array(documentVersion) }).meta({ id: "Versions" }),
      },
    },
    errors: ["document/not_found"],
  }),
  readDivision: defineRoute({
    method: "get",
    path: "/v1/documents/{id}/division",
    tag: "documents",
    summary: { zh: "文件怎样被划分成段", en: "How a document was divided" },
    params: ofDocument,
    query: ofVersion,
    responses: { 200: { describe: { zh: "划分", en: "The division" }, json: division } },
    errors: ["document/not_found"],
  }),
  readText: defineRoute({
    method: "get",
    path: "/v1/documents/{id}/text",
    tag: "documents",
    summary: { zh: "规范文本及其回到原件的对应", en: "Canonical text and its way back to the original" },
    params: ofDocument,
    query: ofVersion,
    responses: { 200: { describe: { zh: "文本", en: "The text" }, json: canonicalText } },
    errors: ["document/not_found"],
  }),
  readOriginal: defineRoute({
    method: "get",
    path: "/v1/documents/{id}/original",
    tag: "documents",
    summary: { zh: "原件的字节", en: "The original bytes" },
    params: ofDocument,
    query: ofVersion,
    responses: {
      200: {
        describe: { zh: "原件，只作为附件下载", en: "The original, as an attachment only" },
        raw: {
          mediaType: "application/octet-stream",
          describe: { zh: "按收入时的格式", en: "In the format it came in" },
        },
      },
    },
    errors: ["document/not_found", "document/no_original"],
  }),
  readPage: defineRoute({
    method: "get",
    path: "/v1/documents/{id}/pages/{n}",
    tag: "documents",
    summary: { zh: "一页的文字与位置", en: "The words of a page and where they stand" },
    params: ofDocument.extend({ n: z.coerce.number().int().min(1) }),
    query: ofVersion,
    responses: { 200: { describe: { zh: "一页", en: "A page" }, json: page } },
    errors: ["document/not_found", "document/no_page"],
  }),
} as const;

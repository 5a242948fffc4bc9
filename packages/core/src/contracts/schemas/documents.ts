import { z } from "zod";
import { citedReference, locator, standing } from "./answer.ts";
import { civilDate, collectionName, labels, message, span } from "./basics.ts";

/** What a person may say about a document; every item wins over what the text says. */
export const documentMetadata = z
  .strictObject({
    externalId: z
      .string()
      .min(1)
      .optional()
      .meta({ description: "同一文件的固定编号（key）。What makes it the same document tomorrow." }),
    title: z.string().min(1).optional(),
    issuer: z.string().min(1).optional(),
    documentNumber: z.string().min(1).optional(),
    region: z.string().min(1).optional(),
    publishedOn: civilDate.optional(),
    effectiveFrom: civilDate.optional(),
    effectiveTo: civilDate.optional(),
    knownOn: civilDate.optional(),
    status: z.enum(["in_force", "ended"]).optional(),
    labels: labels.optional(),
    facts: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: "DocumentMetadata" });

const recognition = z.object({ engine: z.string(), pages: z.array(z.int()), confidence: z.number() }).meta({
  id: "Recognition",
  description: "文字由程序从图片识别，可能有误。Words were recognised in pictures and may be misread.",
});

export const documentFacts = z
  .object({
    issuer: z.string().exactOptional(),
    documentNumber: z.string().exactOptional(),
    region: z.string().exactOptional(),
    publishedOn: civilDate.exactOptional(),
    effectiveFrom: civilDate.exactOptional(),
    effectiveTo: civilDate.exactOptional(),
    notBefore: civilDate.exactOptional(),
    knownOn: civilDate.exactOptional(),
    givenStatus: z.enum(["in_force", "ended"]).exactOptional(),
    sources: z.record(z.string(), z.enum(["given", "read"])),
    recognition: recognition.exactOptional(),
    more: z.record(z.string(), z.string()).exactOptional(),
  })
  .meta({ id: "DocumentFacts" });

const relation = z
  .object({
    kind: z.enum(["repeals", "amends", "attaches", "copyOf", "supersedes"]),
    title: z.string().exactOptional(),
    documentId: z.string().exactOptional(),
    issuedOn: civilDate.exactOptional(),
  })
  .meta({ id: "Relation", description: "这份文件说到另一份：废止、修改、取代。What it says of another document." });

/** A document by one of its versions, as lists and pages show it. */
export const documentVersion = z
  .object({
    documentId: z.string(),
    versionId: z.string(),
    vertical: z.string(),
    collection: z.string(),
    fictional: z.boolean().meta({ description: "平台自带的虚构示例。One of the invented samples." }),
    key: z.string(),
    title: z.string(),
    labels: z.array(z.string()),
    facts: documentFacts,
    factPlaces: z
      .record(z.string(), span)
      .exactOptional()
      .meta({ description: "从原文读出的各项在规范文本中的位置。Where the facts that were read stand." }),
    relations: z.array(relation),
    attachments: z
      .array(z.object({ ...span.shape, title: z.string() }))
      .exactOptional()
      .meta({ description: "附件及其在规范文本中的位置。Attachments and where they stand." }),
    standing,
    isCurrent: z.boolean(),
    mediaType: z.string(),
    flags: z.array(z.enum(["hidden_text", "active_content", "embedded_file"])).meta({
      description:
        "含有看不见的文字、脚本或宏（从不运行）、内嵌文件。Text that nobody sees, scripts or macros (never run), files within.",
    }),
    pages: z.int().exactOptional(),
    hasOriginal: z.boolean().meta({ description: "原件仍保存着。The original bytes are kept." }),
    ingestedAt: z.string(),
  })
  .meta({ id: "DocumentVersion" });

const dividedPassage = z
  .object({
    passageId: z.string(),
    ordinal: z.int(),
    ...span.shape,
    context: z.string(),
    locator,
    identifiers: z.array(z.string()),
    references: z.array(citedReference).exactOptional(),
  })
  .meta({ id: "DividedPassage" });

export const division = z
  .object({
    versionId: z.string(),
    way: z.string(),
    wayName: message.exactOptional(),
    rejected: z.array(z.object({ way: z.string(), name: message.exactOptional(), reason: message })),
    divider: z
      .string()
      .exactOptional()
      .meta({ description: "划分规则的版本。The divider's version; absent of what an earlier release stored." }),
    passages: z.array(dividedPassage),
  })
  .meta({ id: "Division" });

/** Where a span of canonical text stands in the original. */
const place = z
  .discriminatedUnion("kind", [
    z.object({
      ...span.shape,
      kind: z.literal("page"),
      page: z.int(),
      box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    }),
    z.object({ ...span.shape, kind: z.literal("cell"), sheet: z.string(), range: z.string() }),
  ])
  .meta({ id: "Place", description: "box：PDF 点（1/72 英寸），左上角为原点。In PDF points from the top left." });

const table = z
  .object({
    ...span.shape,
    rows: z.array(
      z.object({
        ...span.shape,
        cells: z.array(z.object({ ...span.shape, repeats: z.enum(["left", "above"]).optional() })),
      }),
    ),
    headerRows: z.int(),
    unit: z.union([z.object({ words: z.string(), at: span }), z.literal("unit_unknown")]),
    caption: span.exactOptional(),
  })
  .meta({ id: "Table" });

const pageSize = z.object({ width: z.number(), height: z.number() }).meta({ id: "PageSize" });

export const canonicalText = z
  .object({
    documentId: z.string(),
    versionId: z.string(),
    title: z.string(),
    mediaType: z.string(),
    text: z.string(),
    origin: z.array(z.object({ ...span.shape, rawStart: z.int() })),
    omitted: z.array(z.object({ rawStart: z.int(), rawEnd: z.int(), reason: z.string() })),
    headings: z.array(z.object({ ...span.shape, level: z.int() })),
    places: z.array(place),
    tables: z.array(table),
    pageSizes: z.array(pageSize).exactOptional(),
    pagesWithoutText: z.array(z.int()).exactOptional(),
    recognition: recognition.exactOptional(),
  })
  .meta({ id: "CanonicalText" });

export const page = z
  .object({
    documentId: z.string(),
    versionId: z.string(),
    page: z.int(),
    pages: z.int(),
    ...span.shape,
    text: z.string(),
    size: pageSize.exactOptional(),
    places: z.array(place),
  })
  .meta({ id: "Page" });

export const newDocument = z
  .strictObject({
    vertical: z.string().max(100),
    title: z.string().min(1).max(300),
    text: z.string(),
    format: z.enum(["text", "markdown"]).default("text"),
    collection: collectionName.optional(),
    labels: labels.optional(),
    metadata: documentMetadata.optional(),
  })
  .meta({
    id: "NewDocument",
    description: "随请求写出的一篇文字；更长的请以文件上传。A text in the request; upload longer ones as files.",
  });

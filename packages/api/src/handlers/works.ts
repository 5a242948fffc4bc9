import { taskFile } from "@guildhall/runtime";
import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";

type Names = "listWorks" | "readWork" | "editWork" | "moveWork" | "readWorkFile";

export function worksHandlers({ runtime }: Service): Pick<Handlers, Names> {
  const { works } = runtime;
  return {
    async listWorks({ query: { vertical, limit }, principal }) {
      const where = { limit, ...(vertical === undefined ? {} : { vertical }) };
      return { status: 200, json: { works: await works.list(where, principal) } };
    },
    async readWork({ params: { id }, principal }) {
      return { status: 200, json: await works.read(id, principal) };
    },
    async editWork({ params: { id }, body, principal }) {
      return { status: 200, json: await works.edit(id, body, principal) };
    },
    async moveWork({ params: { id }, body, principal }) {
      return { status: 200, json: await works.move(id, body, principal) };
    },
    async readWorkFile({ params: { id, format }, principal, language, response }) {
      const result = await works.asResult(id, principal);
      const { bytes, mediaType, extension } = await taskFile(result, format, { runtime, language });
      response.setHeader("Content-Type", mediaType);
      response.setHeader("Content-Disposition", `attachment; filename="${result.task}.${extension}"`);
      response.send(Buffer.from(bytes));
      return "handled";
    },
  };
}

import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";
import { findHistory } from "./find-version.ts";
import { documentRows } from "./present/documents.ts";

type Names = "listDocuments" | "readDocument" | "removeDocument" | "listVersions";

export function documentsHandlers({ runtime }: Service): Pick<Handlers, Names> {
  return {
    async listDocuments({ query: { vertical, collection, after, limit }, principal }) {
      const where = {
        limit,
        ...(vertical === undefined ? {} : { vertical }),
        ...(collection === undefined ? {} : { collection }),
        ...(after === undefined ? {} : { after }),
      };
      const page = await runtime.catalogue.list(where, principal);
      const documents = await documentRows(page.documents, runtime, principal);
      return { status: 200, json: { documents, ...(page.next === undefined ? {} : { next: page.next }) } };
    },
    async readDocument({ params, principal }) {
      const [newest] = await findHistory(runtime, params.id, principal);
      const [row] = await documentRows([newest], runtime, principal);
      return { status: 200, json: row! };
    },
    async removeDocument({ params, principal }) {
      await runtime.remove(params.id, principal);
      return { status: 204 };
    },
    async listVersions({ params, principal }) {
      const history = await findHistory(runtime, params.id, principal);
      return { status: 200, json: { versions: await documentRows(history, runtime, principal) } };
    },
  };
}

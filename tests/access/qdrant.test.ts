import { openQdrantCollection } from "@guildhall/collections";
import { openRuntime } from "@guildhall/runtime";
import { openStorage } from "@guildhall/storage";
import { describe } from "vitest";
import { describeAccess } from "./describe-access.ts";

const url = process.env["QDRANT_URL"] ?? "";
const apiKey = process.env["QDRANT_API_KEY"];
const server = { url, ...(apiKey === undefined ? {} : { apiKey }) };

/** Opens the collection of a folder by itself, while nobody else has it open. */
async function withCollection(
  data: string,
  work: (collection: Awaited<ReturnType<typeof openQdrantCollection>>) => Promise<void>,
): Promise<void> {
  const storage = await openStorage({ directory: data });
  const collection = await openQdrantCollection({ storage, ...server });
  await work(collection);
  await collection.close();
  await storage.close();
}

describe.skipIf(url === "")("over the server at QDRANT_URL", () => {
  describeAccess("qdrant", {
    open: (data, parts) =>
      openRuntime(
        {
          data,
          timeZone: "Asia/Shanghai",
          model: "extractive",
          qdrant: { replicas: 1, quantization: "none", exactNearest: false, ...server },
        },
        parts,
      ),
    rebuild: (data) => withCollection(data, (collection) => collection.rebuild()),
    remove: (data) => withCollection(data, (collection) => collection.drop()),
  });
});

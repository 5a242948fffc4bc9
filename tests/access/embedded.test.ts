import { createEmbeddedCollection } from "@guildhall/collections";
import { openRuntime } from "@guildhall/runtime";
import { openStorage } from "@guildhall/storage";
import { describeAccess } from "./describe-access.ts";

describeAccess("embedded", {
  open: (data, parts) => openRuntime({ data, timeZone: "Asia/Shanghai", model: "extractive" }, parts),
  async rebuild(data) {
    const storage = await openStorage({ directory: data });
    await createEmbeddedCollection({ storage }).rebuild();
    await storage.close();
  },
});

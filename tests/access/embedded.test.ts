import { createEmbeddedCollection } from "@guildhall/collections";
import { openRuntime } from "@guildhall/runtime";
import { openStorage } from "@guildhall/storage";
import { describeAccess } from "./describe-access.ts";

const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };

describeAccess("embedded", {
  open: (data) => openRuntime({ data, timeZone: "Asia/Shanghai", model: "extractive" }, { clock }),
  async rebuild(data) {
    const storage = await openStorage({ directory: data });
    await createEmbeddedCollection({ storage }).rebuild();
    await storage.close();
  },
});

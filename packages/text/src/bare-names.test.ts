import { describe, expect, it } from "vitest";
import { namesNoDocument } from "./bare-names.ts";

describe("namesNoDocument", () => {
  it.each(["重庆", "临州市", "财政部", "临州市民政局", "临州市人民政府办公厅"])("tells that %s is no title", (name) => {
    expect(namesNoDocument(name)).toBe(true);
  });

  it.each(["民法典", "临州市人才住房补贴办法", "布洛芬混悬液", "结局", "临江精密"])(
    "leaves %s as the name of a document",
    (name) => {
      expect(namesNoDocument(name)).toBe(false);
    },
  );
});

import { describe, expect, it } from "vitest";
import { subjectNames } from "./subject-names.ts";

describe("subjectNames", () => {
  it("names a company by its full name, its short name and its code", () => {
    expect(subjectNames({ company: "临江精密制造股份有限公司", shortName: "临江精密", code: "600001" })).toEqual([
      "临江精密制造股份有限公司",
      "临江精密",
      "600001",
    ]);
  });

  it("names an English company without its legal form and by a first word that tells it", () => {
    expect(subjectNames({ company: "Harborline Instruments, Inc." })).toEqual([
      "Harborline Instruments, Inc.",
      "Harborline Instruments",
      "Harborline",
    ]);
    expect(subjectNames({ company: "HBL Resorts" })).toContain("HBL");
    expect(subjectNames({ company: "Sea-Cola" })).toContain("Sea Cola");
    expect(subjectNames({ company: "New Harbor Corporation" })).not.toContain("New");
  });

  it("names nothing where nobody is known", () => {
    expect(subjectNames({})).toEqual([]);
  });
});

import type { Programs } from "@guildhall/ingest";
import { describe, expect, it } from "vitest";
import { programsInWords, programsReport } from "./programs.ts";

const all: Programs = {
  recogniser: { engine: "tesseract 5.3.0 chi_sim+eng", recognise: async () => [] },
  renderer: { draw: async () => undefined, extract: async () => undefined },
  office: { program: "/usr/bin/soffice", convert: async () => undefined },
};

describe("programsInWords", () => {
  it("says in both languages what each program makes readable", () => {
    for (const language of ["zh", "en"] as const)
      expect(programsInWords(all, language).map((line) => line[0])).toEqual(["✓", "✓", "✓"]);
    expect(programsReport(all)).toEqual({
      recognition: "tesseract 5.3.0 chi_sim+eng",
      scannedPdf: true,
      office: "/usr/bin/soffice",
    });
  });

  it("says how to install what is missing", () => {
    for (const language of ["zh", "en"] as const) {
      const lines = programsInWords({}, language);
      expect(lines.every((line) => line.startsWith("✗") && line.includes("apt-get install"))).toBe(true);
    }
    expect(programsReport({})).toEqual({ recognition: null, scannedPdf: false, office: null });
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { oldFormatOf } from "../conversion/old-formats.ts";
import { readDocument } from "../formats.ts";
import { readWithPrograms } from "../read-with-programs.ts";
import { expectNoLoss } from "../testing/expect-no-loss.ts";
import { makeScannedPdf } from "../testing/make-scanned-pdf.ts";
import { findConfinement } from "./confinement.ts";
import { inPrivateFolder } from "./in-private-folder.ts";
import { installedPrograms } from "./installed-programs.ts";
import { runProgram } from "./run-program.ts";

const programs = await installedPrograms();
const read = readWithPrograms(readDocument, installedPrograms);
const allowance = { folder: tmpdir(), seconds: 10, megabytes: 1000 };
const bare = (command: readonly string[]) => command;
/** Three lines of an invented ordinance, as a scanner sees them. */
const scan = { jpeg: readFileSync(new URL("../testing/scan.jpg", import.meta.url)), width: 794, height: 1123 };
/** A document as LibreOffice writes it in one file, with the table of a notice. */
const FLAT = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>单位：元</text:p><table:table><table:table-column table:number-columns-repeated="3"/>${[
  ["档次", "补贴额", "对象"],
  ["一档", "500", "本市户籍"],
]
  .map(
    (row) =>
      `<table:table-row>${row.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join("")}</table:table-row>`,
  )
  .join("")}</table:table></office:text></office:body></office:document>`;

describe("runProgram", () => {
  it("gives a program an empty environment and what it prints to us", async () => {
    const { kind, output } = await runProgram(["/usr/bin/env"], allowance, bare);

    expect(kind).toBe("done");
    expect(
      output
        .toString()
        .match(/^\w+(?==)/gm)
        ?.toSorted(),
    ).toEqual(["HOME", "LANG", "PATH", "TMPDIR"]);
  });

  it("kills a program at its deadline with all that it has started", async () => {
    const script = "sleep 300 & echo $!; sleep 300";
    const { kind, output } = await runProgram(["/bin/sh", "-c", script], { ...allowance, seconds: 0.05 }, bare);

    expect(kind).toBe("stopped");
    const started = Number(output.toString());
    expect(started).toBeGreaterThan(0);
    // killed, it is gone or waits to be buried
    expect(stateOf(started)).not.toBe("S");
  });

  it("says that a program failed or is not there", async () => {
    expect((await runProgram(["/bin/sh", "-c", "exit 3"], allowance, bare)).kind).toBe("failed");
    expect((await runProgram(["/bin/there-is-none"], allowance, bare)).kind).toBe("failed");
  });

  it("keeps a program within the memory that this machine can cap", async () => {
    const confine = await findConfinement();
    const isCapped = confine(["x"], { seconds: 1, megabytes: 1 }).some((word) => word.startsWith("--as="));
    const greedy = ["/bin/sh", "-c", "head -c 300000000 /dev/zero | tail -c 300000000 | wc -c"];

    const { output } = await runProgram(greedy, { ...allowance, megabytes: 100 }, confine);

    expect(output.toString().trim() === "300000000").toBe(!isCapped);
  });
});

describe("inPrivateFolder", () => {
  it("removes the folder with everything in it, also where the work fails", async () => {
    let lent = "";
    const work = inPrivateFolder(async (folder) => {
      lent = folder;
      writeFileSync(path.join(folder, "a"), "x");
      throw new Error("broken off");
    });

    await expect(work).rejects.toThrow("broken off");
    expect(lent).not.toBe("");
    expect(existsSync(lent)).toBe(false);
  });
});

/** One letter of the kernel's: S sleeps, Z is a zombie; empty where there is no such process. */
function stateOf(pid: number): string {
  try {
    return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, "latin1"))?.[1] ?? "";
  } catch {
    return "";
  }
}

describe.skipIf(!programs.recogniser || !programs.renderer)("the recognition of words (tesseract and poppler)", () => {
  it("reads a page that was scanned, beside one that is blank", { timeout: 120_000 }, async () => {
    const reading = await read(makeScannedPdf([scan, undefined]), "a.pdf");

    expect(reading.text).toContain("临州市人才住房补贴办法");
    expect(reading.text).toContain("2026年3月1日起施行");
    expect(reading.recognition?.pages).toEqual([1]);
    expect(reading.pagesWithoutText).toEqual([2]);
    // the title stands in the middle of the upper half
    const [place] = reading.places;
    expect(place?.kind === "page" && place.box[0]).toBeGreaterThan(100);
    expect(place?.kind === "page" && place.box[3]).toBeLessThan(421);
    expectNoLoss(reading);
  });
});

describe.skipIf(!programs.recogniser)("the recognition of words in a picture (tesseract)", () => {
  it("needs nothing else", { timeout: 120_000 }, async () => {
    const reading = await read(scan.jpeg, "a.jpg");

    expect(reading.text).toContain("每月500元");
    expect(reading.recognition?.confidence).toBeGreaterThan(0.8);
    expect(reading.mediaType).toBe("image/jpeg");
    expectNoLoss(reading);
  });
});

describe.skipIf(!programs.office)("the conversion of old office files (LibreOffice)", () => {
  it("reads DOC, RTF and ODT with their tables", { timeout: 180_000 }, async () => {
    for (const extension of ["doc", "rtf", "odt"]) {
      const old = await inPrivateFolder(async (folder) => {
        writeFileSync(path.join(folder, "a.fodt"), FLAT);
        const office = programs.office?.program ?? "";
        const parameters = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", extension];
        execFileSync(office, [...parameters, "--outdir", folder, path.join(folder, "a.fodt")], { stdio: "ignore" });
        return readFileSync(path.join(folder, `a.${extension}`));
      });

      const reading = await read(old, `a.${extension}`);

      expect(reading.text).toBe("单位：元\n档次 | 补贴额 | 对象\n一档 | 500 | 本市户籍\n");
      expect(reading.tables[0]).toMatchObject({ unit: { words: "元" } });
      expect(reading.mediaType).toBe(oldFormatOf(`a.${extension}`)?.mediaType);
      expectNoLoss(reading);
    }
  });
});

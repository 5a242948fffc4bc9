import path from "node:path";
import type { Confinement } from "../programs/confinement.ts";
import { findProgram } from "../programs/find-program.ts";
import { runProgram } from "../programs/run-program.ts";
import { parseTsv } from "./parse-tsv.ts";
import type { RecognisedPage } from "./recognised-page.ts";

/** A program that recognises words in pictures. */
export interface Recogniser {
  /** `tesseract 5.3.0 chi_sim+eng` */
  readonly engine: string;
  /** The pages of a picture file (a TIFF may hold several), counted from `firstPage`; none where it cannot be done. */
  recognise(picture: string, firstPage: number): Promise<readonly RecognisedPage[]>;
}

/** A page of A4 takes 2 to 15 seconds of one processor. */
const [SECONDS_A_PAGE, MEGABYTES] = [60, 2000];

/** Tesseract, where it is installed with simplified Chinese; English is added where it is there too. */
export async function findTesseract(confine: Confinement, folder: string): Promise<Recogniser | undefined> {
  const program = await findProgram("tesseract");
  if (!program) return undefined;
  const allowance = { folder, seconds: 10, megabytes: MEGABYTES };
  const listed = (await runProgram([program, "--list-langs"], allowance, confine)).output.toString();
  const languages = ["chi_sim", "eng"].filter((language) => new RegExp(`^${language}$`, "m").test(listed));
  if (!languages.includes("chi_sim")) return undefined;
  const version = (await runProgram([program, "--version"], allowance, confine)).output.toString();
  const number = /\d+(?:\.\d+)+/.exec(version)?.[0] ?? "";
  return {
    engine: `tesseract ${number} ${languages.join("+")}`,
    recognise: async (picture, firstPage) => {
      const { kind, output } = await runProgram(
        // --psm 3: a page in blocks, whichever they are
        [program, picture, "stdout", "-l", languages.join("+"), "--psm", "3", "tsv"],
        {
          folder: path.dirname(picture),
          seconds: SECONDS_A_PAGE,
          megabytes: MEGABYTES,
          // several pages at a time are faster than several threads a page
          environment: { OMP_THREAD_LIMIT: "1" },
        },
        confine,
      );
      return kind === "done" ? parseTsv(output.toString("utf8"), firstPage) : [];
    },
  };
}

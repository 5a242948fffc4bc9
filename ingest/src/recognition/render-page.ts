import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Confinement } from "../programs/confinement.ts";
import { findProgram } from "../programs/find-program.ts";
import { type Allowance, runProgram } from "../programs/run-program.ts";

/** Turns pages of a PDF file into pictures, which lie beside it. */
export interface Renderer {
  /** The page as it is shown; undefined where it cannot be drawn or nothing is on it. */
  draw(pdf: string, page: number): Promise<string | undefined>;
  /** The one JPEG that a page consists of, as the scanner made it. Some files describe its colours wrongly, so that the page as shown is a blur. */
  extract(pdf: string, page: number): Promise<string | undefined>;
}

/** The longer side in pixels: A4 at 300 dots an inch, whatever size the page says it has. */
const LONGER_SIDE = 3508;
const MEGABYTES = 2000;
/** Seconds for a page of a small file, for each megabyte of the file beside, and at most: the scan of a page is as large as it is slow to draw. */
const [SECONDS, SECONDS_A_MEGABYTE, MOST_SECONDS] = [4, 8, 30];

/** pdftoppm and pdfimages of poppler-utils, where they are installed. */
export async function findRenderer(confine: Confinement): Promise<Renderer | undefined> {
  const [drawing, extracting] = [await findProgram("pdftoppm"), await findProgram("pdfimages")];
  if (!drawing || !extracting) return undefined;
  const allowance = async (pdf: string): Promise<Allowance> => ({
    folder: path.dirname(pdf),
    seconds: secondsFor((await stat(pdf)).size),
    megabytes: MEGABYTES,
  });
  const only = (page: number): string[] => ["-f", String(page), "-l", String(page)];
  return {
    draw: async (pdf, page) => {
      const picture = path.join(path.dirname(pdf), `page-${page}`);
      const size = ["-cropbox", "-singlefile", "-scale-to", String(LONGER_SIDE)];
      const { kind } = await runProgram(
        [drawing, "-gray", ...size, ...only(page), pdf, picture],
        await allowance(pdf),
        confine,
      );
      if (kind !== "done") return undefined;
      return isBlank(await readFile(`${picture}.pgm`)) ? undefined : `${picture}.pgm`;
    },
    extract: async (pdf, page) => {
      const pictures = path.join(path.dirname(pdf), `picture-${page}`);
      const { kind } = await runProgram(
        [extracting, "-j", ...only(page), pdf, pictures],
        await allowance(pdf),
        confine,
      );
      const found = (await readdir(path.dirname(pdf))).filter((name) => name.startsWith(`picture-${page}-`));
      const [one] = found;
      return kind === "done" && found.length === 1 && one?.endsWith(".jpg")
        ? path.join(path.dirname(pdf), one)
        : undefined;
    },
  };
}

/** Of one processor, for a page of a file of so many bytes; whole, as the machine counts them. */
function secondsFor(bytes: number): number {
  return Math.min(Math.ceil(SECONDS + (bytes / 1e6) * SECONDS_A_MEGABYTE), MOST_SECONDS);
}

/** A picture in shades of grey (PGM: a line of its kind, of its size, of its white; then a byte a pixel) without a trace of ink. */
function isBlank(picture: Uint8Array): boolean {
  const header =
    /^P5\s+\d+\s+\d+\s+\d+\s/.exec(Buffer.from(picture.subarray(0, 64)).toString("latin1"))?.[0].length ?? 0;
  const first = picture[header];
  return picture.subarray(header).every((pixel) => pixel === first);
}

import { rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { inPrivateFolder } from "../programs/in-private-folder.ts";
import { confidenceOf, isLegible } from "./confidence.ts";
import type { Recognised, RecognisedPage } from "./recognised-page.ts";
import type { Renderer } from "./render-page.ts";
import type { Recogniser } from "./tesseract.ts";

/** Recognises the words of a picture file: PNG, JPEG, TIFF of one page or more, WebP. */
export async function recognisePicture(bytes: Uint8Array, recogniser: Recogniser): Promise<Recognised> {
  const pages = await inPrivateFolder(async (folder) => {
    const picture = path.join(folder, "picture");
    await writeFile(picture, bytes);
    return recogniser.recognise(picture, 1);
  });
  return { engine: recogniser.engine, pages };
}

/** Recognises the words of some pages of a PDF file, one by one, as many at a time as there are processors. */
export async function recognisePages(
  bytes: Uint8Array,
  numbers: readonly number[],
  recogniser: Recogniser,
  renderer: Renderer,
): Promise<Recognised> {
  const pages = await inPrivateFolder(async (folder) => {
    const pdf = path.join(folder, "document.pdf");
    await writeFile(pdf, bytes);
    const found: RecognisedPage[] = [];
    const waiting = numbers.values();
    await Promise.all(
      Array.from({ length: Math.min(availableParallelism(), numbers.length) }, async () => {
        for (const number of waiting) {
          const page = await recognisePage(pdf, number, recogniser, renderer);
          if (page) found.push(page);
        }
      }),
    );
    return found.toSorted((a, b) => a.page - b.page);
  });
  return { engine: recogniser.engine, pages };
}

/** What is hardly legible as it is shown may be so as the scanner made it. */
async function recognisePage(
  pdf: string,
  number: number,
  recogniser: Recogniser,
  { draw, extract }: Renderer,
): Promise<RecognisedPage | undefined> {
  let best: RecognisedPage | undefined;
  for (const attempt of [draw, extract]) {
    const picture = await attempt(pdf, number);
    const [page] = picture ? await recogniser.recognise(picture, number) : [];
    if (picture) await rm(picture, { force: true });
    if (page && (!best || confidenceOf([page]) > confidenceOf([best]))) best = page;
    if (!best || isLegible(best)) return best;
  }
  return best;
}

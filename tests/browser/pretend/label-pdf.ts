import type { Browser } from "playwright-core";
import { pretendedDocuments } from "./archive.ts";

/** The paged document of the pretended archive as a real PDF, its words where the archive says that they stand. */
export async function labelPdf(browser: Browser): Promise<Uint8Array> {
  const label = pretendedDocuments().find(({ documentId }) => documentId === "label");
  if (!label) throw new Error("expected a document named label");
  const pages = [1, 2].map((page) => {
    const lines = label.places.filter((place) => place.page === page);
    const words = lines.map(
      ({ start, end, box: [x, y] }) => `<p style="left:${x}pt;top:${y}pt">${label.text.slice(start, end)}</p>`,
    );
    return `<section>${words.join("")}</section>`;
  });
  const page = await browser.newPage();
  await page.setContent(
    `<style>body{margin:0}section{position:relative;height:842pt;break-after:page}p{position:absolute;margin:0;font:16pt/22pt sans-serif;white-space:nowrap}</style>${pages.join("")}`,
  );
  const pdf = await page
    .pdf({ width: "595pt", height: "843pt", margin: { top: "0", left: "0", right: "0", bottom: "0" } })
    .catch(() => page.pdf({ format: "A4" }));
  await page.close();
  return pdf;
}

import type { PDFDocumentProxy } from "pdfjs-dist";
// The address of a file, which the build makes of its name: no module of that name exists.
// oxlint-disable-next-line import/default
import worker from "pdfjs-dist/build/pdf.worker.min.mjs?url";

/** Opens a PDF in the browser. The library comes only when the first page is looked at, from this server like all else. */
export async function openPdf(address: string): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import("pdfjs-dist");
  GlobalWorkerOptions.workerSrc = worker;
  return getDocument({
    url: address,
    isEvalSupported: false,
    enableXfa: false,
    cMapUrl: "/pdf/cmaps/",
    cMapPacked: true,
    standardFontDataUrl: "/pdf/fonts/",
  }).promise;
}

/** Draws a page on the canvas, as sharp as the screen allows. */
export async function drawPage(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Promise<void> {
  const page = await pdf.getPage(number);
  const { width } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({
    scale: (Math.max(canvas.clientWidth, 320) / width) * Math.min(devicePixelRatio, 2),
  });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
}

import type { Pdfium } from "./library.ts";

/** Kinds of annotation that draw nothing of their own: links, and the windows of notes (FPDF_ANNOT_, public/fpdf_annot.h). */
const SILENT = new Set([2, 16]);
/** As a page is shown, not as it is printed; and what says that something was done (public/fpdf_flatten.h). */
const [SHOWN, DONE] = [0, 1];

/**
 * Opens a page with what is laid over it as part of its drawing: filled fields of forms, notes written on it, stamps; those
 * that are not shown stay out. 0 where it cannot be opened.
 */
export function openPage({ call }: Pdfium, document: number, index: number): number {
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0 || !hasOverlay(call, page) || call.FPDFPage_Flatten(page, SHOWN) !== DONE) return page;
  call.FPDF_ClosePage(page);
  return call.FPDF_LoadPage(document, index);
}

function hasOverlay(call: Pdfium["call"], page: number): boolean {
  const count = call.FPDFPage_GetAnnotCount(page);
  for (let at = 0; at < count; at += 1) {
    const annotation = call.FPDFPage_GetAnnot(page, at);
    const type = call.FPDFAnnot_GetSubtype(annotation);
    call.FPDFPage_CloseAnnot(annotation);
    if (!SILENT.has(type)) return true;
  }
  return false;
}

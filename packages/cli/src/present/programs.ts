import type { Language } from "@guildhall/core";
import type { Programs } from "@guildhall/ingest";

/** The programs beside ours that help to read, as data: null where one is not installed. */
export function programsReport({ recogniser, renderer, office }: Programs) {
  return {
    recognition: recogniser?.engine ?? null,
    scannedPdf: recogniser !== undefined && renderer !== undefined,
    office: office?.program ?? null,
  };
}

/** What each of them makes readable, or how to install it. */
export function programsInWords({ recogniser, renderer, office }: Programs, language: Language): string[] {
  const lines = {
    recognition: recogniser
      ? {
          zh: `✓ 文字识别 ${recogniser.engine}：图片可读`,
          en: `✓ Text recognition ${recogniser.engine}: pictures can be read`,
        }
      : {
          zh: "✗ 文字识别：没有装 tesseract（含 chi_sim），图片读不了。apt-get install tesseract-ocr tesseract-ocr-chi-sim",
          en: "✗ Text recognition: tesseract (with chi_sim) is not installed, pictures cannot be read. apt-get install tesseract-ocr tesseract-ocr-chi-sim",
        },
    scans:
      recogniser && renderer
        ? { zh: "✓ 扫描的 PDF 可读", en: "✓ Scanned PDF files can be read" }
        : {
            zh: "✗ 扫描的 PDF 读不了：需要文字识别和 poppler-utils。apt-get install poppler-utils",
            en: "✗ Scanned PDF files cannot be read: that takes text recognition and poppler-utils. apt-get install poppler-utils",
          },
    office: office
      ? {
          zh: `✓ LibreOffice ${office.program}：DOC、XLS、PPT、WPS、ET、DPS、RTF、ODT、ODS、ODP 可读`,
          en: `✓ LibreOffice ${office.program}: DOC, XLS, PPT, WPS, ET, DPS, RTF, ODT, ODS and ODP can be read`,
        }
      : {
          zh: "✗ 没有装 LibreOffice，DOC、XLS、PPT、WPS、RTF、ODT 等读不了。apt-get install libreoffice-nogui",
          en: "✗ LibreOffice is not installed; DOC, XLS, PPT, WPS, RTF, ODT and the like cannot be read. apt-get install libreoffice-nogui",
        },
  };
  return Object.values(lines).map((line) => line[language]);
}

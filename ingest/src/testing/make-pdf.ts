/** Text on a page: x and y in points from the lower left corner, as PDF counts. */
export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Operators of PDF before these letters: their colour, their mode. */
  readonly style?: string;
}

interface Options {
  /** Degrees by which each page is turned when shown. */
  readonly rotate?: number;
  readonly needsPassword?: boolean;
  /** Drawn on each page before its text, in the operators of PDF: lines of tables; /Scan Do places a picture. */
  readonly drawing?: string;
  /** A drawing within a drawing, placed by /Form Do. */
  readonly form?: string;
  /** What was filled into a field of each page, and the field's flags (ISO 32000-1, table 165). */
  readonly field?: { readonly text: string; readonly flags: number };
}

/**
 * A small PDF file. Its Chinese font is not embedded: the letters are found through the character map that it names, as in
 * many files of Chinese offices.
 */
export function makePdf(
  pages: readonly (readonly Drawn[])[],
  { rotate = 0, needsPassword = false, drawing = "", form = "", field }: Options = {},
): Uint8Array {
  const pageNumbers = pages.map((_, at) => 6 + at * 2);
  const appearance = field ? `BT /F1 10 Tf 2 5 Td <${utf16(field.text)}> Tj ET` : "";
  const annotation = field
    ? `/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (a) /F ${field.flags} /Rect [200 500 400 520] /AP << /N ${8 + pages.length * 2} 0 R >> >>]`
    : "";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 850 /Descent -150 /CapHeight 700 /StemV 80 >>",
    ...pages.flatMap((drawn, at) => {
      const letters = drawn.map(
        ({ text, x, y, size = 10, style = "" }) =>
          `BT ${style} /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${utf16(text)}> Tj ET`,
      );
      const content = [drawing, ...letters].join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> /XObject << /Scan ${6 + pages.length * 2} 0 R /Form ${7 + pages.length * 2} 0 R >> >> /Contents ${7 + at * 2} 0 R ${annotation} >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream",
    `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length ${form.length} >>\nstream\n${form}\nendstream`,
    `<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >> /Length ${appearance.length} >>\nstream\n${appearance}\nendstream`,
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >> /ID [<00> <00>]`;
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${needsPassword ? lock : ""} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function utf16(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

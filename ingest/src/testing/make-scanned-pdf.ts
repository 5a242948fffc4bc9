/** A picture of a page: JPEG bytes and its size in pixels. */
export interface ScannedPage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A PDF as a scanner writes it: each A4 page is one picture in shades of grey. `undefined` makes an empty page. */
export function makeScannedPdf(pages: readonly (ScannedPage | undefined)[]): Uint8Array {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  const add = (text: string, stream?: Uint8Array): void => {
    offsets.push(chunks.reduce((total, { length }) => total + length, 0));
    chunks.push(Buffer.from(`${offsets.length} 0 obj\n${text}\n`));
    if (stream) chunks.push(Buffer.from("stream\n"), Buffer.from(stream), Buffer.from("\nendstream\n"));
    chunks.push(Buffer.from("endobj\n"));
  };
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, at) => `${3 + at * 3} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  pages.forEach((page, at) => {
    const [content, picture] = [4 + at * 3, 5 + at * 3];
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /XObject << /I ${picture} 0 R >> >> >>`,
    );
    const drawing = Buffer.from(page ? "q 595 0 0 842 0 0 cm /I Do Q" : "");
    add(`<< /Length ${drawing.length} >>`, drawing);
    const { jpeg, width, height } = page ?? { jpeg: new Uint8Array(1), width: 1, height: 1 };
    add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 ${page ? "/Filter /DCTDecode " : ""}/Length ${jpeg.length} >>`,
      jpeg,
    );
  });
  const start = chunks.reduce((total, { length }) => total + length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  chunks.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

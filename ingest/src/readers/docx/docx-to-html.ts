/** Heading styles by the names that Chinese editions of Word and WPS give them; mammoth knows the English ones. */
const STYLES = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
];

/** The document's content and notes as HTML; pictures leave an empty `img`. */
export async function docxToHtml(docx: Buffer): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml(
    { buffer: docx },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  // the arrow behind a note leads a browser back to its reference; it is no text of the document
  return value.replaceAll(/ ?<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g, "");
}

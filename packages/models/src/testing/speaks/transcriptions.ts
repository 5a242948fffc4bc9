/**
 * OpenAI: a form with `file` and `model` → {text}. The partner hears nothing: a file of words is taken for what was said
 * in it, any other for its length.
 */
export async function speakTranscription(
  body: Uint8Array,
  type: string,
): Promise<{ readonly text: string } | undefined> {
  const form = await new Response(body as Uint8Array<ArrayBuffer>, { headers: { "content-type": type } })
    .formData()
    .catch(() => undefined);
  const file = form?.get("file");
  if (!(file instanceof Blob) || typeof form?.get("model") !== "string") return undefined;
  const bytes = Buffer.from(await file.arrayBuffer());
  const words = bytes.toString("utf8");
  const isText = Buffer.from(words).equals(bytes) && !bytes.includes(0);
  return { text: isText ? words.trim() : `一段长 ${bytes.length} 字节的录音。` };
}

/**
 * OpenAI: a form with `file` and `model` → {text}, or with `response_format` verbose_json segments and words beside it. The
 * partner hears nothing: a file of words is taken for what was said in it, any other for its length. A line is a segment;
 * `甲：` before it names its speaker, and `{0.4}` after a word is how sure the partner says it was of it.
 */
export async function speakTranscription(body: Uint8Array, type: string): Promise<object | undefined> {
  const form = await new Response(body as Uint8Array<ArrayBuffer>, { headers: { "content-type": type } })
    .formData()
    .catch(() => undefined);
  const file = form?.get("file");
  if (!(file instanceof Blob) || typeof form?.get("model") !== "string") return undefined;
  const bytes = Buffer.from(await file.arrayBuffer());
  const words = bytes.toString("utf8");
  const isText = Buffer.from(words).equals(bytes) && !bytes.includes(0);
  const said = isText ? words.trim() : `一段长 ${bytes.length} 字节的录音。`;
  if (form.get("response_format") !== "verbose_json") return { text: said };
  const segments = said.split(/\n+/).map(segmentOf);
  return {
    task: "transcribe",
    language: "chinese",
    duration: segments.length * SECONDS,
    text: segments.map(({ text }) => text).join(""),
    segments,
  };
}

const SECONDS = 2;
const LINE = /^(?:(?<speaker>[^：:{}\s]{1,12})[：:])?(?<said>.*)$/;

function segmentOf(line: string, index: number) {
  const { speaker, said = "" } = LINE.exec(line.trim())?.groups ?? {};
  const words = [...said.matchAll(/([^{}]+?)(?:\{(\d?\.\d+)\}|$)/g)].map(([, word = "", sure]) => ({
    word,
    probability: sure === undefined ? 0.97 : Number(sure),
  }));
  return {
    id: index,
    start: index * SECONDS,
    end: (index + 1) * SECONDS,
    text: words.map(({ word }) => word).join(""),
    avg_logprob: -0.05,
    no_speech_prob: 0.01,
    words,
    ...(speaker === undefined ? {} : { speaker }),
  };
}

import { type Heard, PlatformError, type Transcriber } from "@guildhall/core";
import type { Endpoint, Transport } from "../remote/endpoint.ts";
import { postJson } from "../remote/post-json.ts";
import { heardIn, transcriptionReply } from "./transcription-reply.ts";

/** An hour of speech takes a small server minutes. */
const DEADLINE_MS = 600_000;

/**
 * A speech model behind an OpenAI-compatible /audio/transcriptions: FunASR, SenseVoice and Whisper servers. It is asked
 * for segments and words; a server that knows neither gives its text as one segment. Throws `model/*`.
 */
export function createRemoteTranscriber(
  endpoint: Endpoint,
  { id, model }: { readonly id: string; readonly model: string },
  transport?: Transport,
): Transcriber {
  return {
    id,
    async hear({ bytes, mediaType, fileName }, { language }, signal): Promise<Heard> {
      const body = new FormData();
      body.set("model", model);
      body.set("response_format", "verbose_json");
      body.append("timestamp_granularities[]", "segment");
      body.append("timestamp_granularities[]", "word");
      if (language !== undefined) body.set("language", language);
      body.set("file", new Blob([bytes], { type: mediaType }), fileName);
      const reply = await postJson({
        endpoint,
        path: "/audio/transcriptions",
        model,
        body,
        reply: transcriptionReply,
        signal,
        transport,
        deadlineMs: DEADLINE_MS,
      });
      const heard = heardIn(reply);
      if (!heard) throw new PlatformError("model/garbled", { address: endpoint.address, fault: "text, segments" });
      return heard;
    },
  };
}

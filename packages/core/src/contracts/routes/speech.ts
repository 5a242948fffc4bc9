import { z } from "zod";
import { defineRoute } from "../route.ts";
import { anyQuery } from "../schemas/basics.ts";
import { recordingFields, transcript } from "../schemas/speech.ts";

export const speechRoutes = {
  createTranscription: defineRoute({
    method: "post",
    path: "/v1/transcriptions",
    tag: "tasks",
    summary: {
      zh: "把录音转成分说话人的文字，标出要重听的数字和名称；录音不保存",
      en: "A recording as turns of speakers, with figures and names to listen to again; the recording is not kept",
    },
    query: anyQuery,
    headers: z.object({
      "x-guildhall": z
        .string()
        .optional()
        .meta({ description: "multipart 请求必须带上，值任意。Wanted with multipart, any value." }),
    }),
    upload: {
      fields: recordingFields.extend({ file: z.string().meta({ format: "binary" }) }).meta({ id: "RecordingUpload" }),
      describe: { zh: "file 是录音，文字项须在它之前", en: "file is the recording; fields come before it" },
    },
    responses: { 200: { describe: { zh: "文字", en: "What was said" }, json: transcript } },
    errors: [
      "speech/not_set",
      "speech/no_consent",
      "vertical/unknown",
      "access/other_vertical",
      "upload/no_file",
      "upload/too_large",
      "upload/broken",
      "model/unreachable",
      "model/too_slow",
      "model/overloaded",
      "model/key_refused",
      "model/not_there",
      "model/refused",
      "model/garbled",
    ],
  }),
} as const;

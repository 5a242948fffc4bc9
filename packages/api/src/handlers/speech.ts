import { readFile } from "node:fs/promises";
import { PlatformError } from "@guildhall/core";
import { recordingFields } from "@guildhall/core/contracts";
import type { z } from "zod";
import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";
import { check } from "../routing/check.ts";
import { discard } from "../upload/discard.ts";
import { readParts } from "../upload/read-parts.ts";

export function speechHandlers(service: Service): Pick<Handlers, "createTranscription"> {
  const { runtime } = service;
  return {
    async createTranscription({ request, principal, language, signal }) {
      const { fields, files } = await readParts(request, service);
      try {
        const about = check(recordingFields, fields, "field", language) as z.output<typeof recordingFields>;
        const [recording] = files;
        if (!recording) throw new PlatformError("upload/no_file", {});
        const bytes = new Uint8Array(await readFile(recording.path));
        const given = { bytes, mediaType: "application/octet-stream", fileName: recording.file };
        return { status: 200, json: await runtime.transcribe(given, about, principal, signal) };
      } finally {
        await discard(files.map(({ path }) => path));
      }
    },
  };
}

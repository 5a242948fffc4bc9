import { createHash } from "node:crypto";
import { setMaxListeners } from "node:events";
import { createWriteStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { isPlatformError, PlatformError } from "@guildhall/core";
import type { Request } from "express";
import type { Service } from "../parts.ts";
import { discard } from "./discard.ts";
import { fileName } from "./file-name.ts";

export interface Parts {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly {
    readonly path: string;
    readonly file: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
}

const MOST = { files: 20, fields: 10, fieldSize: 100_000, headerPairs: 50 };
/** What the parts of a multipart body may weigh beside its files. */
const WRAPPING = 1_000_000;

/** The fields of a multipart body, and its files on disk, hashed on the way; no file is ever whole in memory. */
export async function readParts(request: Request, { runtime, limits }: Service): Promise<Parts> {
  const limit = limits.upload;
  const base = await runtime.uploads.newPath();
  const fields: Record<string, string> = {};
  const streams: Readable[] = [];
  const files: Promise<Parts["files"][number] | undefined>[] = [];
  const stop = new AbortController();
  setMaxListeners(MOST.files + 1, stop.signal);
  const arrived = new Promise<void>((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > MOST.files * limit + WRAPPING) throw tooLarge("", limit);
    const busboy = new Busboy({ headers: request.headers as BusboyHeaders, limits: { ...MOST, fileSize: limit } });
    busboy.on("field", (name, value) => {
      if (!(name in Object.prototype)) fields[name] = value;
    });
    busboy.on("file", (_field, stream, given) => {
      const file = fileName(given ?? "");
      stream.once("limit", () => reject(tooLarge(file, limit)));
      files.push(store(stream, `${base}-${streams.length}.part`, file, stop.signal));
      streams.push(stream);
    });
    busboy.once("fieldsLimit", () => reject(new PlatformError("upload/broken", {})));
    busboy.once("filesLimit", () => reject(new PlatformError("upload/broken", {})));
    busboy.once("finish", resolve);
    busboy.once("error", reject);
    request.once("close", () => {
      if (!request.complete) reject(new PlatformError("upload/broken", {}));
    });
    request.pipe(busboy);
  });
  try {
    await arrived;
    const stored = await Promise.all(files);
    return { fields, files: stored.filter((file) => file !== undefined) };
  } catch (error) {
    drain(request);
    // a stream that has ended already and is destroyed tells nobody: what waits for it is told itself
    stop.abort();
    for (const stream of streams) stream.destroy();
    await Promise.allSettled(files);
    await discard(streams.map((_, index) => `${base}-${index}.part`));
    throw isPlatformError(error) ? error : new PlatformError("upload/broken", {}, { cause: error });
  }
}

async function store(
  stream: Readable,
  path: string,
  file: string,
  signal: AbortSignal,
): Promise<Parts["files"][number] | undefined> {
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(undefined, chunk);
    },
  });
  await pipeline(stream, measure, createWriteStream(path), { signal });
  return file === "" ? undefined : { path, file, sha256: hash.digest("hex"), bytes };
}

/** The client still sends: what comes is thrown away, so that it can read why it was refused. */
function drain(request: Request): void {
  request.unpipe();
  request.resume();
}

function tooLarge(file: string, limit: number): PlatformError {
  return new PlatformError("upload/too_large", { file, limit: Math.round(limit / 1_000_000) });
}

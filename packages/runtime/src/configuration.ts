import path from "node:path";
import { PlatformError, PROFILES, usualLabelling } from "@guildhall/core";
import { usualLimits } from "@guildhall/ingest";
import { z } from "zod";
import { type Inventory, readInventory } from "./models/inventory.ts";
import { type ModelChoice, modelChoice, settingsOf } from "./models/model-choice.ts";
import { type Environment, serverEnvironment } from "./models/servers.ts";
import { parseSettings } from "./settings/parse-settings.ts";
import { readYaml } from "./settings/read-yaml.ts";

const embedderChoice = z.union([
  z.string().min(1),
  z.strictObject({
    /** provider:model, or onnx:folder */
    use: z.string().min(1),
    /** Asked of the server; absent: as many as the model has by itself. */
    dimensions: z.int().min(1).max(8192).optional(),
    /** The languages it knows; absent: as its name says, else any. */
    languages: z
      .array(z.enum(["zh", "en"]))
      .min(1)
      .optional(),
    questionPrefix: z.string().optional(),
    passagePrefix: z.string().optional(),
  }),
]);

/** An embedder as guildhall.yaml names it: `openai:bge-m3`, or `use` with what else is to be said. */
export type EmbedderChoice = z.infer<typeof embedderChoice>;

const guardChoice = z.strictObject({
  /** Hard as it is made; soft: it marks only; off: it is left out. Each guard says which it allows. */
  strength: z.enum(["hard", "soft", "off"]).optional(),
  /** The score from which on it speaks up. */
  threshold: z.number().min(0).max(1).optional(),
  /** What it may take; then it blocks. */
  milliseconds: z.number().min(1).max(60_000).optional(),
});

const schema = z.strictObject({
  /** Folder of everything that is stored. */
  data: z.string().min(1).default("./data"),
  /** The zone in which "today" is decided. */
  timeZone: z.string().refine(isTimeZone, "IANA time zone").default("Asia/Shanghai"),
  /** Base model as provider:name; `extractive` needs nothing. */
  model: modelChoice.default("extractive"),
  /** Models that stand in for it, in this order; `extractive` is the last by itself. */
  fallbacks: z.array(modelChoice).max(5).default([]),
  /** Seconds that a model has: until its first sign of life, and for the whole answer. */
  deadlines: z
    .strictObject({
      first: z.number().min(0.05).max(600).default(20),
      whole: z.number().min(0.05).max(3600).default(120),
    })
    .prefault({}),
  /** File that lists the models this institution allows; a model that is not in it is denied. */
  inventory: z.string().min(1).optional(),
  /** Embedder as provider:model; absent: passages are found by their words alone. */
  embedder: embedderChoice.optional(),
  /** Reranker as provider:model; absent: the fused order stands. */
  reranker: z.string().min(1).optional(),
  /** Speech model as provider:model; absent: no recording is taken. */
  transcriber: z.string().min(1).optional(),
  /** What a vertical has of its own. */
  verticals: z
    .record(
      z.string(),
      z.strictObject({
        embedder: embedderChoice.optional(),
        /** Its guards by their ids; those named stand in this order, at the places that they have among all. */
        guards: z.record(z.string(), guardChoice).optional(),
      }),
    )
    .optional(),
  /** Under which rules it is used; decides on labels. */
  profile: z.enum(PROFILES).default(usualLabelling.profile),
  /** Who stands in implicit labels as the producer: 0011, 统一社会信用代码 and five characters, or a name. */
  producer: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[\x21\x23-\x26\x28-\x5b\x5d-\x7e]+$/, "printable, no quotes or spaces")
    .default(usualLabelling.producer),
  /** Files of words that the institution watches for (docs/word-lists.md). */
  wordLists: z.array(z.string().min(1)).default([]),
  /** Where passages are searched: in the data folder, or on a Qdrant server at QDRANT_URL. */
  store: z.enum(["embedded", "qdrant"]).default("embedded"),
  /** Who reads and divides documents: this process, or workers that take them from a queue on Redis at REDIS_URL. */
  queue: z.enum(["embedded", "bullmq"]).default("embedded"),
  qdrant: z
    .strictObject({
      /** Copies of the collection, on as many nodes. */
      replicas: z.int().min(1).default(1),
      /** How embeddings are kept in memory. */
      quantization: z.enum(["none", "scalar", "binary"]).default("none"),
      /** Compares every embedding instead of following the graph. */
      exactNearest: z.boolean().default(false),
    })
    .prefault({}),
  /** What reading one document may take, each in a process of its own. */
  reading: z
    .strictObject({
      /** Seconds for a small file; a large one gets more by its size and pages. */
      seconds: z.number().min(1).max(600).default(usualLimits.seconds),
      /** Memory of a reading process. */
      megabytes: z.int().min(256).max(65_536).default(usualLimits.megabytes),
      /** Processes at once. */
      processes: z.int().min(1).max(64).default(usualLimits.processes),
    })
    .prefault({}),
});

type Written = z.infer<typeof schema>;

/** A Qdrant server and how it is used. */
export type QdrantSettings = Written["qdrant"] & { readonly url: string; readonly apiKey?: string };

type Rewritten =
  | "store"
  | "qdrant"
  | "queue"
  | "reading"
  | "wordLists"
  | "model"
  | "fallbacks"
  | "deadlines"
  | "inventory"
  | "profile"
  | "producer";

export interface Configuration extends Omit<Written, Rewritten> {
  readonly model: ModelChoice;
  readonly fallbacks?: readonly ModelChoice[];
  /** Absent: as usual. */
  readonly profile?: Written["profile"];
  readonly producer?: string;
  /** Absent: the usual ones. */
  readonly deadlines?: Written["deadlines"];
  /** The models that this institution allows; absent: any. */
  readonly inventory?: Inventory;
  /** Absent: none. */
  readonly wordLists?: Written["wordLists"];
  /** Absent: the usual limits. */
  readonly reading?: Written["reading"];
  /** Addresses and keys of model servers, from the environment. */
  readonly servers?: Environment;
  /** There when passages are searched on a server, and only then. */
  readonly qdrant?: QdrantSettings;
  /** There when workers read documents, and only then. */
  readonly redis?: { readonly url: string };
}

/** What the environment and a command line may set; neither selects more than guildhall.yaml could. */
export interface Overrides {
  readonly data?: string | undefined;
  readonly model?: string | undefined;
}

/**
 * guildhall.yaml of the working folder, if there is one, then GUILDHALL_MODEL, GUILDHALL_EMBEDDER, GUILDHALL_RERANKER,
 * GUILDHALL_TRANSCRIBER, GUILDHALL_STORE, GUILDHALL_QUEUE, then the command line. A misspelt key stops the start and names the nearest right one. Throws
 * `config/*`.
 */
export async function readConfiguration(
  file: string,
  environment: Environment,
  overrides: Overrides,
): Promise<Configuration> {
  const written = await readYaml(file, "may_be_missing");
  const set = { ...written, ...defined(chosenByEnvironment(environment)), ...defined({ ...overrides }) };
  const { inventory, ...settings } = parseSettings(schema, set, path.basename(file));
  const keys = [settings.model, ...settings.fallbacks].flatMap((choice) => settingsOf(choice).keyVariable ?? []);
  return {
    ...withAddresses(settings, environment),
    ...(inventory === undefined ? {} : { inventory: await readInventory(beside(file, inventory), inventory) }),
    servers: serverEnvironment(environment, keys),
  };
}

/** Addresses and keys come from the environment, which by itself selects nothing. */
function withAddresses(
  { store, qdrant, queue, ...settings }: Omit<Written, "inventory">,
  environment: Environment,
): Configuration {
  return {
    ...settings,
    ...(store === "qdrant" ? { qdrant: qdrantAt(qdrant, environment) } : {}),
    ...(queue === "bullmq" ? { redis: redisAt(environment) } : {}),
  };
}

function redisAt({ REDIS_URL: url = "" }: Environment): { readonly url: string } {
  if (URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol) && new URL(url).hostname !== "") return { url };
  throw new PlatformError("config/invalid", {
    key: "REDIS_URL",
    fault: {
      zh: "queue 是 bullmq，需要 Redis 的地址，例如 redis://127.0.0.1:6379",
      en: "queue is bullmq, which needs the address of Redis, such as redis://127.0.0.1:6379",
    },
  });
}

function qdrantAt(qdrant: Written["qdrant"], environment: Environment): QdrantSettings {
  const { QDRANT_URL: url = "", QDRANT_API_KEY: apiKey = "" } = environment;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new PlatformError("config/invalid", {
      key: "QDRANT_URL",
      fault: {
        zh: "store 是 qdrant，需要服务器地址，例如 http://127.0.0.1:6333",
        en: "store is qdrant, which needs the address of the server, such as http://127.0.0.1:6333",
      },
    });
  return { ...qdrant, url, ...(apiKey === "" ? {} : { apiKey }) };
}

/** A file named in guildhall.yaml stands beside it. */
function beside(configuration: string, file: string): string {
  return path.resolve(path.dirname(configuration), file);
}

function chosenByEnvironment(environment: Environment) {
  return {
    model: environment["GUILDHALL_MODEL"],
    embedder: environment["GUILDHALL_EMBEDDER"],
    reranker: environment["GUILDHALL_RERANKER"],
    transcriber: environment["GUILDHALL_TRANSCRIBER"],
    store: environment["GUILDHALL_STORE"],
    queue: environment["GUILDHALL_QUEUE"],
  };
}

function defined(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ""),
  );
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

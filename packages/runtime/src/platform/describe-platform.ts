import { readFileSync } from "node:fs";
import { mayRead, mayReview, type Principal, type Task, type Vertical } from "@guildhall/core";
import { z } from "zod";
import { uploadExtensions } from "../jobs/upload-extensions.ts";
import type { Runtime } from "../runtime.ts";
import { SAMPLES } from "./samples.ts";
import { generalExporters } from "./task-file.ts";
import { type Starter, startersOf } from "./starters.ts";

export interface VerticalSummary extends Pick<Vertical, "id" | "name" | "validity"> {
  readonly documents: number;
  readonly collections: readonly { readonly name: string; readonly documents: number }[];
  /** It holds no document of its own, so answers come from the invented samples. */
  readonly usesSamples: boolean;
  readonly starters: readonly Starter[];
  readonly tasks: readonly TaskSummary[];
}

/** A task as its users see it: what it is and the JSON Schema of what it wants. */
export interface TaskSummary extends Pick<Task, "id" | "kind" | "name" | "describe"> {
  /** Files that its output can be written as. */
  readonly formats: readonly string[];
  readonly input: Readonly<Record<string, unknown>>;
}

export interface PlatformSummary {
  readonly verticals: readonly VerticalSummary[];
  readonly model: { readonly id: string; readonly provider: string; readonly version: string };
  readonly today: string;
  readonly timeZone: string;
  /** Addresses outside this computer that will be contacted. */
  readonly outgoing: readonly string[];
  readonly formats: readonly string[];
  /** The principal may decide on feedback. */
  readonly mayReview: boolean;
  /** Recordings can be turned into words. */
  readonly hears: boolean;
  readonly version: string;
}

/** What an installation holds and uses, for its owner and for the first page. */
export async function describePlatform(runtime: Runtime, principal: Principal): Promise<PlatformSummary> {
  const { model, timeZone, outgoing, clock } = runtime;
  const readable = runtime.verticals.filter(({ id }) => mayRead(principal, id));
  return {
    verticals: await Promise.all(readable.map((vertical) => summaryOf(vertical, runtime, principal))),
    model,
    today: clock.today(),
    timeZone,
    outgoing,
    formats: uploadExtensions,
    mayReview: mayReview(principal),
    hears: runtime.hears,
    version: version(),
  };
}

async function summaryOf(vertical: Vertical, { catalogue }: Runtime, principal: Principal): Promise<VerticalSummary> {
  const names = await catalogue.collections(vertical.id, principal);
  const collections = await Promise.all(
    names.map(async (name) => ({
      name,
      documents: (await catalogue.count({ vertical: vertical.id, collections: [name] }, principal)).documents,
    })),
  );
  return {
    id: vertical.id,
    name: vertical.name,
    validity: vertical.validity,
    documents: collections.reduce((total, { documents }) => total + documents, 0),
    collections,
    usesSamples: names.includes(SAMPLES) && names.length === 1,
    starters: await startersOf(vertical),
    tasks: (vertical.tasks ?? []).map(({ id, kind, name, describe, input, exporters }) => ({
      id,
      kind,
      name,
      describe,
      formats: Object.keys({ ...generalExporters, ...exporters }),
      input: z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Readonly<Record<string, unknown>>,
    })),
  };
}

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  };
  return manifest.version;
}

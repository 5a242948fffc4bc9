import { isPlatformError, PlatformError } from "@guildhall/core";
import type { Redis } from "ioredis";

/** The oldest server whose commands BullMQ relies on. */
const NEEDED = "6.2.0";
const CONNECT_MS = 5000;

/** A Redis server as it may be shown. */
export interface RedisServer {
  /** Without name and password. */
  readonly address: string;
  readonly version: string;
  /** Anything but `noeviction` may throw jobs away when memory runs out. */
  readonly eviction: string;
}

/**
 * Connects once, to say at the start what is wrong: `queue/unreachable`, `queue/key_refused`, `queue/server_too_old`.
 * Afterwards the connection comes back by itself, however long the server is away, and commands wait for it.
 */
export async function openRedis(url: string): Promise<{ readonly redis: Redis; readonly server: RedisServer }> {
  const address = addressOf(url);
  // loaded only where a queue is used, as BullMQ is: all else starts a third faster without them
  const { Redis: RedisClient } = await import("ioredis");
  const redis = new RedisClient(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: CONNECT_MS,
    retryStrategy: (times) => Math.min(times * 200, 5000),
  });
  let last: Error | undefined;
  redis.on("error", (error: Error) => (last = error));
  try {
    const version = await within(infoOf(redis), () => last);
    if (isOlder(version, NEEDED))
      throw new PlatformError("queue/server_too_old", { address, found: version, needed: NEEDED });
    const [, eviction = "unknown"] = (await redis.config("GET", "maxmemory-policy").catch(() => [])) as string[];
    return { redis, server: { address, version, eviction } };
  } catch (error) {
    redis.disconnect();
    throw faultOf(error, address);
  }
}

/** An address as it may be shown: without a name and password. */
function addressOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

async function infoOf(redis: Redis): Promise<string> {
  await redis.connect();
  return /redis_version:([\d.]+)/.exec(await redis.info("server"))?.[1] ?? "0";
}

/** The connection tries for ever; we wait for a few seconds, and not at all where the server says no. */
async function within(asked: Promise<string>, last: () => Error | undefined): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(last() ?? new Error("timeout")), CONNECT_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    throw last() ?? error;
  } finally {
    clearTimeout(timer);
    asked.catch(() => undefined);
  }
}

function faultOf(error: unknown, address: string): unknown {
  if (isPlatformError(error)) return error;
  const { message, code } = error as NodeJS.ErrnoException;
  if (/NOAUTH|WRONGPASS|NOPERM|invalid password|without any password/i.test(message))
    return new PlatformError("queue/key_refused", { address }, { cause: error });
  return new PlatformError(
    "queue/unreachable",
    { address, cause: code ?? (message.slice(0, 60) || "?") },
    { cause: error },
  );
}

function isOlder(version: string, needed: string): boolean {
  const [found, wanted] = [version, needed].map((each) => each.split(".").map(Number));
  for (const [at, part] of (wanted ?? []).entries()) {
    const difference = (found?.[at] ?? 0) - part;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

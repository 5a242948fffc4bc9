import { readFile } from "node:fs/promises";
import { PlatformError } from "@guildhall/core";

/** The keys and values of a YAML file; a file that is empty says nothing. Throws `config/invalid`. */
export async function readYaml(file: string, missing?: "may_be_missing"): Promise<Record<string, unknown>> {
  const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" && missing) return "";
    throw new PlatformError("config/invalid", { key: file, fault: error.code ?? "unreadable" }, { cause: error });
  });
  if (content === "") return {};
  try {
    const { parse } = await import("yaml");
    const value: unknown = parse(content) ?? {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new PlatformError("config/invalid", { key: file, fault: "YAML" }, { cause: error });
  }
  throw new PlatformError("config/invalid", { key: file, fault: "YAML" });
}

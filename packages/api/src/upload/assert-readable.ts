import { PlatformError } from "@guildhall/core";
import { uploadExtensions } from "@guildhall/runtime";

/** Refuses at once what no reader takes, before it becomes a job. */
export function assertReadable(file: string): void {
  const isReadable = uploadExtensions.some((extension) => file.toLowerCase().endsWith(extension));
  if (!isReadable) throw new PlatformError("ingest/unsupported", { file, formats: uploadExtensions.join(" ") });
}

import { constants } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";

/** Where programs lie on Linux and macOS. Fixed: what PATH names on the day may be anything. */
export const programFolders: readonly string[] = [
  "/usr/local/bin",
  "/usr/bin",
  "/bin",
  "/opt/homebrew/bin",
  "/opt/libreoffice/program",
  "/Applications/LibreOffice.app/Contents/MacOS",
];

/** The path of the first of these programs that is installed. */
export async function findProgram(...names: readonly string[]): Promise<string | undefined> {
  for (const candidate of names.flatMap((name) => programFolders.map((folder) => path.join(folder, name)))) {
    const isThere = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return candidate;
  }
  return undefined;
}

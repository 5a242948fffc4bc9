import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Confinement } from "../programs/confinement.ts";
import { findProgram } from "../programs/find-program.ts";
import { inPrivateFolder } from "../programs/in-private-folder.ts";
import { runProgram } from "../programs/run-program.ts";
import type { OldFormat } from "./old-formats.ts";

/** A program that turns old office files into those of today. */
export interface OfficeConverter {
  /** The path of the program. */
  readonly program: string;
  /** The converted file; undefined where the program cannot open it, `stopped` when it took too long. */
  convert(bytes: Uint8Array, format: OldFormat): Promise<Uint8Array | "stopped" | undefined>;
}

/** LibreOffice needs some three seconds to start; its memory is counted as it reserves it, not as it uses it. */
const [SECONDS, MEGABYTES] = [60, 8000];

/** Without a window, and without what it left from another time. */
const QUIETLY = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"];

/** The export filters by what they write. */
const FILTERS = {
  ".docx": "docx:MS Word 2007 XML",
  ".xlsx": "xlsx:Calc MS Excel 2007 XML",
  ".pptx": "pptx:Impress MS PowerPoint 2007 XML",
} as const;

/** LibreOffice, where it is installed. Each file gets a profile and a folder of its own. */
export async function findOffice(confine: Confinement): Promise<OfficeConverter | undefined> {
  const program = await findProgram("soffice", "libreoffice");
  if (!program) return undefined;
  return {
    program,
    convert: (bytes, { opensAs, becomes }) =>
      inPrivateFolder(async (folder) => {
        const [profile, output] = [path.join(folder, "profile"), path.join(folder, "converted")];
        await writeProfile(profile);
        const source = path.join(folder, `document${opensAs}`);
        await writeFile(source, bytes);
        const { kind } = await runProgram(
          [program, `-env:UserInstallation=${pathToFileURL(profile).href}`, ...QUIETLY].concat([
            "--convert-to",
            FILTERS[becomes],
            "--outdir",
            output,
            source,
          ]),
          { folder, seconds: SECONDS, megabytes: MEGABYTES },
          confine,
        );
        if (kind === "stopped") return "stopped";
        return readFile(path.join(output, `document${becomes}`)).catch(() => undefined);
      }),
  };
}

/** Settings that no document can change: no macros, no active content, no links followed, a proxy that leads nowhere. */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
  ["/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"],
  ["/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"],
  ["/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"],
  ["/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"],
  ["/org.openoffice.Office.Writer/Content/Update", "Link", "0"],
  ["/org.openoffice.Office.Calc/Content/Update", "Link", "2"],
  ["/org.openoffice.Inet/Settings", "ooInetProxyType", "2"],
  ["/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"],
  ["/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"],
  ["/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"],
  ["/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"],
];

async function writeProfile(profile: string): Promise<void> {
  const items = SETTINGS.map(
    ([at, name, value]) =>
      `<item oor:path="${at}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  await mkdir(path.join(profile, "user"), { recursive: true });
  await writeFile(
    path.join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${items.join("")}</oor:items>`,
  );
}

import { tmpdir } from "node:os";
import { findOffice, type OfficeConverter } from "../conversion/find-office.ts";
import { findRenderer, type Renderer } from "../recognition/render-page.ts";
import { findTesseract, type Recogniser } from "../recognition/tesseract.ts";
import { findConfinement } from "./confinement.ts";

/** Programs of this computer without which some files cannot be read; each is missing where it is not installed. */
export interface Programs {
  readonly recogniser?: Recogniser | undefined;
  readonly renderer?: Renderer | undefined;
  readonly office?: OfficeConverter | undefined;
}

let found: Promise<Programs> | undefined;

/** What is installed on this computer; looked for once. */
export function installedPrograms(): Promise<Programs> {
  found ??= findPrograms();
  return found;
}

async function findPrograms(): Promise<Programs> {
  const confine = await findConfinement();
  return {
    recogniser: await findTesseract(confine, tmpdir()),
    renderer: await findRenderer(confine),
    office: await findOffice(confine),
  };
}

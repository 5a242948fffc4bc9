/** A format of office programs that is read after it was converted. */
export interface OldFormat {
  readonly extensions: readonly string[];
  /** The extension by which the converting program is told what it is: files of WPS are those of Office. */
  readonly opensAs: string;
  /** The format of today that it becomes. */
  readonly becomes: ".docx" | ".xlsx" | ".pptx";
  readonly mediaType: string;
}

export const oldFormats: readonly OldFormat[] = [
  { extensions: [".doc", ".wps"], opensAs: ".doc", becomes: ".docx", mediaType: "application/msword" },
  { extensions: [".xls", ".et"], opensAs: ".xls", becomes: ".xlsx", mediaType: "application/vnd.ms-excel" },
  { extensions: [".ppt", ".dps"], opensAs: ".ppt", becomes: ".pptx", mediaType: "application/vnd.ms-powerpoint" },
  { extensions: [".rtf"], opensAs: ".rtf", becomes: ".docx", mediaType: "application/rtf" },
  { extensions: [".odt"], opensAs: ".odt", becomes: ".docx", mediaType: "application/vnd.oasis.opendocument.text" },
  {
    extensions: [".ods"],
    opensAs: ".ods",
    becomes: ".xlsx",
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
  },
  {
    extensions: [".odp"],
    opensAs: ".odp",
    becomes: ".pptx",
    mediaType: "application/vnd.oasis.opendocument.presentation",
  },
];

/** The old format that a file's name says it is of. */
export function oldFormatOf(file: string): OldFormat | undefined {
  return oldFormats.find(({ extensions }) => extensions.some((extension) => file.toLowerCase().endsWith(extension)));
}

import { placeOfCell } from "./place-of-cell.ts";
import { isYes, scanXml } from "../office/scan-xml.ts";
import { createTextOfString } from "./shared-strings.ts";

/** A cell as it is stored. */
export interface StoredCell {
  /** 1 is A. */
  readonly column: number;
  /** What kind of value it holds (ST_CellType): `n`, `s`, `str`, `inlineStr`, `b`, `e`, `d`. */
  readonly type: string;
  /** Number of its format. */
  readonly format: number;
  readonly value?: string;
  /** The formula that makes the value. */
  readonly formula?: string;
}

export interface StoredRow {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: readonly StoredCell[];
}

interface SheetEvents {
  onHiddenColumns(first: number, last: number): void;
  onRow(row: StoredRow): void;
}

type Growing = { -readonly [Key in keyof StoredCell]: StoredCell[Key] };

/** Reads a sheet row by row, so that no more than one is held. Rows and cells that do not say where they stand follow the last. */
export async function scanSheet(xml: AsyncIterable<string>, { onHiddenColumns, onRow }: SheetEvents): Promise<void> {
  const inline = createTextOfString();
  const sharedFormulas = new Map<string, string>();
  let row: { number: number; isHidden: boolean; cells: StoredCell[] } | undefined;
  let cell: Growing | undefined;
  let [number, column] = [0, 0];
  let shared: string | undefined;
  let within: "value" | "formula" | "string" | undefined;
  await scanXml(xml, {
    onOpen: (name, attributes) => {
      if (within === "string") inline.onOpen(name);
      else if (name === "v" || name === "f") {
        within = name === "v" ? "value" : "formula";
        if (cell && name === "v") cell.value = "";
        else if (cell) [cell.formula, shared] = ["", attributes["si"]];
      } else if (name === "is") {
        within = "string";
        inline.begin();
      } else if (name === "c") {
        column = placeOfCell(attributes["r"])?.column ?? column + 1;
        cell = { column, type: attributes["t"] ?? "n", format: Number(attributes["s"] ?? 0) };
      } else if (name === "row") {
        number = Number(attributes["r"] ?? number + 1);
        column = 0;
        row = { number, isHidden: isYes(attributes["hidden"]) || Number(attributes["ht"] ?? 1) === 0, cells: [] };
      } else if (name === "col" && isYes(attributes["hidden"]))
        onHiddenColumns(Number(attributes["min"]), Number(attributes["max"]));
    },
    onText: (text) => {
      if (within === "string") inline.onText(text);
      else if (cell && within === "value") cell.value += text;
      else if (cell && within === "formula") cell.formula += text;
    },
    onClose: (name) => {
      if (within === "string" && name !== "is") return inline.onClose(name);
      if (name === "is" && cell) cell.value = inline.end();
      if (name === "f" && cell && shared !== undefined) {
        if (cell.formula) sharedFormulas.set(shared, cell.formula);
        else cell.formula = sharedFormulas.get(shared) ?? "";
      }
      if (name === "v" || name === "f" || name === "is") within = undefined;
      else if (name === "c" && cell) {
        row?.cells.push(cell);
        cell = undefined;
      } else if (name === "row" && row) {
        onRow(row);
        row = undefined;
      }
    },
  });
}

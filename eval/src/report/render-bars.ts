import { escapeHtml } from "./escape-html.ts";

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly interval: readonly [number, number] | undefined;
}

const labels = 190;
const width = 480;
const row = 24;

/** Horizontal bars of shares between 0 and 1 with their intervals, as inline SVG. */
export function renderBars(title: string, bars: readonly Bar[]): string {
  const drawn = bars.map((bar, index) => renderBar(bar, index * row));
  return `<figure><figcaption>${escapeHtml(title)}</figcaption>
<svg role="img" aria-label="${escapeHtml(title)}" width="${labels + width + 70}" height="${bars.length * row + 4}" font-size="13">
${drawn.join("\n")}
</svg></figure>`;
}

function renderBar({ label, value, interval }: Bar, top: number): string {
  const [low, high] = interval ?? [value, value];
  const middle = top + row / 2;
  return [
    `<text x="${labels - 8}" y="${middle + 4}" text-anchor="end">${escapeHtml(label)}</text>`,
    `<rect x="${labels}" y="${top + 4}" width="${at(value)}" height="${row - 8}" fill="#7a9cc6"/>`,
    `<line x1="${labels + at(low)}" x2="${labels + at(high)}" y1="${middle}" y2="${middle}" stroke="#222"/>`,
    `<text x="${labels + at(high) + 8}" y="${middle + 4}">${value}</text>`,
  ].join("");
}

function at(value: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * width);
}

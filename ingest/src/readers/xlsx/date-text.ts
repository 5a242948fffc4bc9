/** A moment as its number format shows it: 2026年3月1日 in a Chinese format, else 2026-03-01 09:30; only the parts that the format has. */
export function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return "";
  const parts = format.toLowerCase().replace(/\[(?![hms])[^\]]*\]|\\./g, "");
  const bare = parts.replace(/"[^"]*"/g, "");
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const has = { year: bare.includes("y"), day: /d/.test(bare), time: bare.includes("h") };
  if (!has.year && !has.day && has.time) return timeOf(date, bare);
  const isChinese = /[年月日]/.test(parts);
  const hasYear = has.year || (!has.day && !isChinese);
  const civil = isChinese
    ? `${hasYear ? `${year}年` : ""}${month}月${has.day ? `${day}日` : ""}`
    : [hasYear ? String(year) : "", padded(month), has.day || bare === "" ? padded(day) : ""]
        .filter((part) => part !== "")
        .join("-");
  return has.time ? `${civil} ${timeOf(date, bare)}` : civil;
}

function timeOf(date: Date, format: string): string {
  const time = [date.getUTCHours(), date.getUTCMinutes(), ...(format.includes("s") ? [date.getUTCSeconds()] : [])];
  return time.map(padded).join(":");
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}

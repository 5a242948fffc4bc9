import type { ClockTime } from "./quantity.ts";

const CLOCK = /(\d{1,2})(?:[:点](\d{1,2})(?!\d))?(?:[:]\d{2}(?!\d))?\s?(a\.?m\.?|p\.?m\.?)?/y;
const MORNING = /(?:早上|上午|凌晨|清晨|in the morning)\s?$/;
const EVENING = /(?:下午|晚上|晚间|傍晚|中午)\s?$/;

/** The time of day that begins at this place of a folded text: 19:00, 9:0, 7 pm, 下午3点20. */
export function clockAt(text: string, at: number): ClockTime | undefined {
  const unit = text.charCodeAt(at);
  if (unit < 0x30 || unit > 0x39 || /[\d.]/.test(text.charAt(at - 1))) return undefined;
  CLOCK.lastIndex = at;
  const match = CLOCK.exec(text);
  const [written = "", hours = "", minutes, half] = match ?? [];
  if (!match || (minutes === undefined && half === undefined)) return undefined;
  if (half === undefined && text.charAt(at - 1) === ":") return undefined;
  if (half !== undefined && /[a-z]/.test(text.charAt(at + written.length))) return undefined;
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (hour > 24 || minute > 59) return undefined;
  const before = text.slice(Math.max(0, at - 4), at);
  const isAfternoon = half?.startsWith("p") ?? EVENING.test(before);
  const isMorning = half?.startsWith("a") ?? MORNING.test(before);
  const full = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour === 12 ? 0 : hour % 24;
  return {
    minutes: full * 60 + minute,
    isFull: isAfternoon || isMorning || hour > 12 || hour === 0,
    start: at,
    end: at + written.trimEnd().length,
  };
}

/**
 * From `mark` on a question is marked, from `block` on it is refused. Set on the tuning part of the dev sets: `mark` where
 * one harmless text of a hundred is marked, `block` above every harmless text.
 */
const THRESHOLDS = { zh: { mark: 0.2, block: 0.6 }, en: { mark: 0.6, block: 0.85 } };

/** What becomes of a question with that score; Chinese ones are judged by their own thresholds. */
export function injectionVerdict(score: number, text: string): "allow" | "mark" | "block" {
  const { mark, block } = THRESHOLDS[/\p{Script=Han}/u.test(text) ? "zh" : "en"];
  return score >= block ? "block" : score >= mark ? "mark" : "allow";
}

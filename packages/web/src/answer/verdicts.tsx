import type { GuardVerdict } from "../api/shapes.ts";
import { useLanguage, useWords } from "../words/words.ts";

/** What was checked, on demand: each check with its reason and the rule it comes from. */
export function Verdicts({ guards }: { guards: readonly GuardVerdict[] }) {
  const words = useWords();
  const language = useLanguage();
  const raised = guards.filter(({ verdict }) => verdict !== "allow").length;
  if (guards.length === 0) return null;
  const said = {
    allow: words.verdictAllow,
    mark: words.verdictMark,
    redact: words.verdictRedact,
    block: words.verdictBlock,
  };
  return (
    <details className="verdicts" open={raised > 0}>
      <summary>
        {raised === 0 ? words.guardsAllPassed(guards.length) : words.guardsSomeMarked(guards.length, raised)}
      </summary>
      <ul>
        {guards.map(({ id, verdict, reason, rule }) => (
          <li key={id}>
            <span className={`chip ${verdict === "allow" ? "good" : verdict === "block" ? "bad" : "soon"}`}>
              {said[verdict]}
            </span>
            <span>{reason[language]}</span>
            <small>
              {words.rule} {[rule.source, rule.version, rule.article].filter(Boolean).join(" ")}
              {!rule.verified && `（${words.ruleUnverified}）`}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

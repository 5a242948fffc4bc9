import type { Finding } from "../api/shapes.ts";
import { useLanguage, useWords } from "../words/words.ts";

const kinds = { error: "bad", warning: "soon", note: "" } as const;

/** Something found, with the words it is about and the rule that says so. */
export function FindingLine({ finding: { severity, message, rule, words: about, points } }: { finding: Finding }) {
  const words = useWords();
  const language = useLanguage();
  const said = { error: words.findingError, warning: words.findingWarning, note: words.findingNote }[severity];
  const source = [rule.source, rule.version, rule.article].filter(Boolean).join(" ");
  return (
    <li className="finding">
      <span className={`chip ${kinds[severity]}`}>{said}</span> {message[language]}
      {about && <q>{about}</q>}
      <small>
        {words.rule}: {source}
        {!rule.verified && ` (${words.ruleUnverified})`}
        {points !== undefined && ` · −${points}`}
      </small>
    </li>
  );
}

import type { Answer, Explanation, Hit, SearchResult } from "../api/shapes.ts";
import { useLanguage, useWords, type Words } from "../words/words.ts";
import { numbersOf } from "./copy-text.ts";
import { placeInWords } from "./place-in-words.ts";
import { reasonInWords } from "./reason-in-words.ts";

/** The passages with their reasons, the cited ones by their number, and under them what each step did. */
export function WhyFound({ answer, found }: { answer: Answer; found: SearchResult }) {
  const words = useWords();
  return (
    <>
      <ol className="found">
        {found.hits.map((hit) => (
          <Found key={hit.passageId} hit={hit} number={numberOf(hit, answer)} />
        ))}
      </ol>
      {(found.explanations ?? []).map((explanation) => (
        <section key={explanation.vertical} className="steps">
          <p className="quiet">{understoodInWords(explanation, words)}</p>
          <Steps explanation={explanation} />
        </section>
      ))}
    </>
  );
}

function Found({ hit, number }: { hit: Hit; number: number | undefined }) {
  const words = useWords();
  return (
    <li>
      <span>
        {number !== undefined && <span className="number">{number}</span>}《{hit.title}》{" "}
        {placeInWords(hit.locator, words)}
      </span>
      <small>{hit.reasons.map((reason) => reasonInWords(reason, words)).join(" · ")}</small>
    </li>
  );
}

function Steps({ explanation: { steps } }: { explanation: Explanation }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.stepHits}</th>
          <th scope="col">{words.milliseconds}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, name, hits, milliseconds, note }) => (
          <tr key={step}>
            <th scope="row">
              {name[language]}
              {note && <small>{note[language]}</small>}
            </th>
            <td>{step === "understand" ? "" : hits}</td>
            <td>{milliseconds.toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A name that nobody told us is tried in dozens of forms: the first few say enough. */
const SHOWN = 4;

function understoodInWords({ named, identifiers, terms }: Explanation, words: Words): string {
  const parts = [
    named.length > 0 && words.understoodNames(named.slice(0, SHOWN).join(" · ")),
    identifiers.length > 0 && words.understoodIdentifiers(identifiers.slice(0, SHOWN).join(" · ")),
    terms.length > 0 && words.understoodTerms(terms.slice(0, SHOWN).join(" · ")),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(" · ") : words.understoodNothing;
}

function numberOf(hit: Hit, answer: Answer): number | undefined {
  const cited = answer.citations.find(({ passageId }) => passageId === hit.passageId);
  return cited && numbersOf(answer).get(cited.id);
}

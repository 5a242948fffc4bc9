import { StandingChip } from "../answer/standing-chip.tsx";
import type { DocumentRow, Span } from "../api/shapes.ts";
import { useWords, type Words } from "../words/words.ts";

/** What is known of a version, each fact with where it comes from; what is not known is said to be unknown. */
export function Facts({ shown, onShow }: { shown: DocumentRow; onShow(place: Span): void }) {
  const words = useWords();
  return (
    <dl className="facts">
      {factsInWords(shown, words).map(({ name, value, source, place }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value ?? <span className="unknown">{words.unknownFact}</span>}
            {source && <small>{words[source]}</small>}
            {place && (
              <button type="button" className="plain" onClick={() => onShow(place)}>
                <small>{words.showInText}</small>
              </button>
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.factStanding}</dt>
        <dd>
          <StandingChip standing={shown.standing} />
        </dd>
      </div>
      {shown.relations.map(({ kind, title, documentId, issuedOn }) => (
        <div key={`${kind}${title ?? documentId ?? ""}${issuedOn ?? ""}`}>
          <dt>{words[kind]}</dt>
          <dd>
            {title === undefined ? documentId : `《${title}》`}
            {issuedOn && <small>{issuedOn}</small>}
          </dd>
        </div>
      ))}
      {(shown.attachments ?? []).map(({ title, start, end }) => (
        <div key={start}>
          <dt>{words.attaches}</dt>
          <dd>
            {title}
            <button type="button" className="plain" onClick={() => onShow({ start, end })}>
              <small>{words.showInText}</small>
            </button>
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.factCollection}</dt>
        <dd>{shown.collection}</dd>
      </div>
    </dl>
  );
}

interface FactLine {
  readonly name: string;
  readonly value: string | undefined;
  readonly source: "given" | "read" | undefined;
  readonly place: Span | undefined;
}

function factsInWords({ facts, factPlaces = {} }: DocumentRow, words: Words): readonly FactLine[] {
  const line = (key: string, name: string, value: string | undefined): FactLine => ({
    name,
    value,
    source: facts.sources[key],
    place: factPlaces[key],
  });
  const always = [
    line("issuer", words.factIssuer, facts.issuer),
    line("documentNumber", words.factDocumentNumber, facts.documentNumber),
    line("region", words.factRegion, facts.region),
    line("publishedOn", words.factPublishedOn, facts.publishedOn),
    line("effectiveFrom", words.factEffectiveFrom, facts.effectiveFrom),
  ];
  const whereKnown = [
    line("effectiveTo", words.factEffectiveTo, facts.effectiveTo),
    line("notBefore", words.factNotBefore, facts.notBefore),
    line("knownOn", words.factKnownOn, facts.knownOn),
    ...Object.entries(facts.more ?? {}).map(([key, value]) => line(key, key, value)),
  ];
  return [...always, ...whereKnown.filter(({ value }) => value !== undefined)];
}

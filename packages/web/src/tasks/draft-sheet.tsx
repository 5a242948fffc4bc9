import type { DraftedSection, DraftOutput, SectionEdit, SentenceSource } from "../api/shapes.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { FindingLine } from "./finding-line.tsx";
import { SectionCard } from "./section-card.tsx";
import "./tasks.css";

interface Props {
  readonly draft: Pick<DraftOutput, "sections" | "open" | "findings"> &
    Partial<Pick<DraftOutput, "title" | "isInsufficient">>;
  /** The sources that are lit beside the draft. */
  readonly lit: readonly SentenceSource[] | undefined;
  onLight(sources: readonly SentenceSource[]): void;
  /** Absent: the draft cannot be edited now. Resolves to whether it was saved. */
  readonly onEdit?: ((edit: SectionEdit) => Promise<boolean>) | undefined;
}

/** A draft section by section, with what is still to be said and what was found beside each. */
export function DraftSheet({ draft, lit, onLight, onEdit }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { title, isInsufficient, sections, open, findings } = draft;
  const ids = new Set(sections.map(({ id }) => id));
  const elsewhere = findings.filter(({ section }) => section === undefined || !ids.has(section));
  const cardOf = (section: DraftedSection) => (
    <SectionCard
      key={section.id}
      section={section}
      open={open.filter((point) => point.section === section.id)}
      findings={findings.filter((finding) => finding.section === section.id)}
      lit={lit}
      onLight={onLight}
      onEdit={onEdit}
    />
  );
  return (
    <section className="sheet" aria-labelledby="sheet-title">
      {title && <h1 id="sheet-title">{title[language]}</h1>}
      {isInsufficient && (
        <p className="insufficient" role="status">
          {words.insufficient}
        </p>
      )}
      {sections.map(cardOf)}
      {elsewhere.length > 0 && (
        <ul className="findings card">
          {elsewhere.map((finding, index) => (
            <FindingLine key={index} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

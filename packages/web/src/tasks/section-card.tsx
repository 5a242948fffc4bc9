import { CopyOutlined, EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { sentenceGap } from "@guildhall/core/sentence-gap";
import { Fragment, useState } from "react";
import type { DraftedSection, DraftOutput, Finding, SectionEdit, SentenceSource } from "../api/shapes.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { FindingLine } from "./finding-line.tsx";
import { sectionText } from "./plain-text.ts";
import { SectionEditor } from "./section-editor.tsx";
import { Sentence } from "./sentence.tsx";
import { useCopy } from "./use-copy.ts";

interface Props {
  readonly section: DraftedSection;
  readonly open: DraftOutput["open"];
  readonly findings: readonly Finding[];
  readonly lit: readonly SentenceSource[] | undefined;
  onLight(sources: readonly SentenceSource[]): void;
  readonly onEdit?: ((edit: SectionEdit) => Promise<boolean>) | undefined;
}

/** One section: its sentences, each the way to its source; what is to be asked and what was found beside them. */
export function SectionCard({ section, open, findings, lit, onLight, onEdit }: Props) {
  const words = useWords();
  const language = useLanguage();
  const copy = useCopy();
  const [isEditing, setEditing] = useState(false);
  const { id, name, sentences, empty, reason } = section;
  const title = name[language];
  return (
    <article className="section card" aria-labelledby={`section-${id}`}>
      <header>
        <h2 id={`section-${id}`}>{title}</h2>
        <span className="section-acts no-print">
          {sentences.length > 0 && (
            <Button
              size="small"
              type="text"
              icon={<CopyOutlined aria-hidden />}
              aria-label={words.copySectionNamed(title)}
              onClick={() => void copy(sectionText(section))}
            >
              {words.copySection}
            </Button>
          )}
          {onEdit && !isEditing && (
            <Button
              size="small"
              type="text"
              icon={<EditOutlined aria-hidden />}
              aria-label={words.editSectionNamed(title)}
              onClick={() => setEditing(true)}
            >
              {words.editSection}
            </Button>
          )}
        </span>
      </header>
      <div className="section-body">
        {isEditing && onEdit ? (
          <SectionEditor section={section} onEdit={onEdit} onClose={() => setEditing(false)} />
        ) : (
          <p className="section-text">
            {sentences.map((sentence, index) => (
              <Fragment key={index}>
                {sentenceGap(sentences[index - 1]?.text ?? "", sentence.text)}
                <Sentence sentence={sentence} isLit={lit === sentence.sources} onLight={onLight} />
              </Fragment>
            ))}
            {sentences.length === 0 && <span className="empty">{reason ?? empty ?? words.nothingSaid}</span>}
          </p>
        )}
        {(open.length > 0 || findings.length > 0) && (
          <aside className="section-beside" aria-label={words.besideSection(title)}>
            <ul className="open">
              {open.map(({ ask }, index) => (
                <li key={index}>{ask[language]}</li>
              ))}
            </ul>
            <ul className="findings">
              {findings.map((finding, index) => (
                <FindingLine key={index} finding={finding} />
              ))}
            </ul>
          </aside>
        )}
      </div>
    </article>
  );
}

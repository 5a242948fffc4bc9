import { Button, Input } from "antd";
import { useState } from "react";
import type { DraftedSection, SectionEdit } from "../api/shapes.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { sectionText } from "./plain-text.ts";

interface Props {
  readonly section: DraftedSection;
  onEdit(edit: SectionEdit): Promise<boolean>;
  onClose(): void;
}

/** The text of a section to be changed; where it stays empty, the reason why. */
export function SectionEditor({ section, onEdit, onClose }: Props) {
  const words = useWords();
  const language = useLanguage();
  const [text, setText] = useState(() => sectionText(section));
  const [reason, setReason] = useState(section.reason ?? "");
  const [isSaving, setSaving] = useState(false);
  const isEmpty = text.trim() === "";
  const save = async () => {
    setSaving(true);
    const why = isEmpty && reason.trim() ? { reason: reason.trim() } : {};
    if (await onEdit({ section: section.id, text, ...why })) onClose();
    else setSaving(false);
  };
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Input.TextArea
        aria-label={section.name[language]}
        value={text}
        autoSize={{ minRows: 2, maxRows: 14 }}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      {isEmpty && section.isRequired && (
        <Input
          aria-label={words.whyEmpty}
          placeholder={words.whyEmptyPlaceholder}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <span className="editor-acts">
        <Button type="primary" size="small" htmlType="submit" loading={isSaving}>
          {words.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </span>
    </form>
  );
}

import { DeleteOutlined, MessageOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { StandingChip } from "../answer/standing-chip.tsx";
import type { DocumentRow } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly document: DocumentRow;
  /** The reader is asked whether it is to be removed. */
  readonly isAsking: boolean;
  onOpen(): void;
  onAskAbout(): void;
  onRemove(): void;
  onCancel(): void;
  onConfirm(): void;
}

/** A document in the list. */
export function DocumentLine({ document, isAsking, onOpen, onAskAbout, onRemove, onCancel, onConfirm }: Props) {
  const words = useWords();
  return (
    <li className="document">
      <button type="button" className="plain document-title" onClick={onOpen}>
        {document.title}
      </button>
      <span className="chips">
        <StandingChip standing={document.standing} isShort />
        {document.fictional && <span className="chip sample">{words.fictional}</span>}
        {document.facts.documentNumber && <small>{document.facts.documentNumber}</small>}
      </span>
      <span className="document-actions">
        <Button
          size="small"
          type="text"
          icon={<MessageOutlined />}
          aria-label={`${words.askAboutThis}《${document.title}》`}
          title={words.askAboutThis}
          onClick={onAskAbout}
        />
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={words.removeNamed(document.title)}
          title={words.remove}
          onClick={onRemove}
        />
      </span>
      {isAsking && (
        <div className="confirm" role="alertdialog" aria-label={words.removeAsk}>
          <p>
            {words.removeAsk} {words.removeSaid}
          </p>
          <Button size="small" danger type="primary" autoFocus onClick={onConfirm}>
            {words.remove}
          </Button>
          <Button size="small" onClick={onCancel}>
            {words.cancel}
          </Button>
        </div>
      )}
    </li>
  );
}

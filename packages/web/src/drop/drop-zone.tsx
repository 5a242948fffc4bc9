import { InboxOutlined } from "@ant-design/icons";
import { Upload } from "antd";
import type { VerticalInfo } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import "./drop.css";
import { UploadLine } from "./upload-line.tsx";
import { useUpload } from "./use-upload.ts";

interface Props {
  readonly vertical: VerticalInfo;
  /** Extensions that can be taken in. */
  readonly formats: readonly string[];
  onChanged(): void;
  onAskAbout(title: string): void;
}

/** Takes files in by dragging or choosing, and shows each on its way. */
export function DropZone({ vertical, formats, onChanged, onAskAbout }: Props) {
  const words = useWords();
  const { uploads, send, retry, dismiss } = useUpload(vertical, onChanged);
  return (
    <section className="drop" aria-label={words.dropHere}>
      <Upload.Dragger
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          send(file);
          return Upload.LIST_IGNORE;
        }}
      >
        <p className="drop-title">
          <InboxOutlined aria-hidden /> {words.dropHere}
        </p>
        <p className="drop-kinds">{formatsInWords(formats)}</p>
        <p className="drop-kinds">{words.dropStays}</p>
      </Upload.Dragger>
      <ul aria-live="polite">
        {uploads.map((upload) => (
          <UploadLine
            key={upload.id}
            upload={upload}
            onAskAbout={onAskAbout}
            onRetry={(job) => retry(upload, job)}
            onDismiss={() => dismiss(upload.id)}
          />
        ))}
      </ul>
    </section>
  );
}

const otherSpellings = [".text", ".markdown", ".htm"];

function formatsInWords(formats: readonly string[]): string {
  return formats
    .filter((format) => !otherSpellings.includes(format))
    .map((format) => format.slice(1).toUpperCase())
    .join(" · ");
}

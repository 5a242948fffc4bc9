import { InboxOutlined } from "@ant-design/icons";
import { Upload } from "antd";
import type { VerticalInfo } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import "./drop.css";
import { UploadLine } from "./upload-line.tsx";
import { useUpload } from "./use-upload.ts";

interface Props {
  readonly vertical: VerticalInfo;
  onChanged(): void;
  onAskAbout(title: string): void;
}

/** Takes files in by dragging or choosing, and shows each on its way. */
export function DropZone({ vertical, onChanged, onAskAbout }: Props) {
  const words = useWords();
  const { uploads, send, dismiss } = useUpload(vertical, onChanged);
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
        <p className="drop-kinds">{words.dropKinds}</p>
        <p className="drop-kinds">{words.dropStays}</p>
      </Upload.Dragger>
      <ul aria-live="polite">
        {uploads.map((upload) => (
          <UploadLine key={upload.id} upload={upload} onAskAbout={onAskAbout} onDismiss={() => dismiss(upload.id)} />
        ))}
      </ul>
    </section>
  );
}

import { Alert } from "antd";
import type { Notice } from "../api/shapes.ts";
import { useLanguage } from "../words/words.ts";

/** What a reader must know before the sentences: a repeal, a missing date, a released filter. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const language = useLanguage();
  return notices.map((notice, index) => (
    <Alert
      key={index}
      className="notice"
      type={notice.kind === "samples" ? "info" : "warning"}
      showIcon
      title={notice[language]}
    />
  ));
}

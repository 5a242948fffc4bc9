import { CopyOutlined, LinkOutlined, PrinterOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { use } from "react";
import { answerPath } from "../ask/answer-path.ts";
import type { Answer } from "../api/shapes.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { BasisContext } from "./basis-context.ts";
import { copyText } from "./copy-text.ts";
import { RightButton } from "./right-button.tsx";
import { WrongButton } from "./wrong-button.tsx";

/** What can be done with an answer: take it along, print it, come back to it, object to it. */
export function Actions({ answer }: { answer: Answer }) {
  const words = useWords();
  const language = useLanguage();
  const basis = use(BasisContext);
  const { message } = App.useApp();
  const address = `${location.origin}${answerPath(answer.auditId)}`;
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(done);
    } catch {
      void message.warning(words.copyFailed);
    }
  };
  return (
    <div className="actions no-print">
      <Button
        icon={<CopyOutlined aria-hidden />}
        onClick={() => void copy(copyText(answer, words, language, address, basis), words.copied)}
      >
        {words.copy}
      </Button>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
        {words.print}
      </Button>
      <Button icon={<LinkOutlined aria-hidden />} onClick={() => void copy(address, words.linkCopied)}>
        {words.link}
      </Button>
      {answer.citations.length > 0 && <RightButton answerId={answer.auditId} />}
      <WrongButton answerId={answer.auditId} />
    </div>
  );
}

import { App } from "antd";
import { useWords } from "../words/words.ts";

/** Puts plain text on the clipboard and says so. */
export function useCopy(): (text: string) => Promise<void> {
  const words = useWords();
  const { message } = App.useApp();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(words.copiedPlain);
    } catch {
      void message.warning(words.copyFailed);
    }
  };
}

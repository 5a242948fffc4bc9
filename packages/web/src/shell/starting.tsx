import { Spin } from "antd";
import { useWords } from "../words/words.ts";

/** What stands on the page while the server does not answer: it starts, or it is away. */
export function Starting({ waiting }: { waiting: "starting" | "offline" }) {
  const words = useWords();
  return (
    <main className="starting" role="status">
      <Spin />
      <h1>{waiting === "starting" ? words.starting : words.offline}</h1>
      <p>{waiting === "starting" ? words.startingSaid : words.offlineSaid}</p>
    </main>
  );
}

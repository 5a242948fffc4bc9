import { codePoints, type Transcript } from "@guildhall/web";
import { useDeskWords } from "./words.ts";

/** The figures and drug names of a recording that were not heard for sure, each with where it was said. */
export function Doubts({ turns }: Pick<Transcript, "turns">) {
  const words = useDeskWords();
  const doubts = turns.flatMap(({ text, start, doubts: of }) => of.map((doubt) => ({ ...doubt, text, at: start })));
  if (doubts.length === 0) return null;
  const reasons = { figure: words.doubtFigure, name: words.doubtName, silence: words.doubtSilence };
  return (
    <div className="doubts" role="status">
      <strong>{words.listenAgain(doubts.length)}</strong>
      <ul>
        {doubts.map(({ text, at, start, end, reason, confidence }, index) => (
          <li key={index}>
            <mark>{codePoints(text).slice(start, end)}</mark> {reasons[reason]} ·{" "}
            {confidence === undefined ? words.notSaid : words.sure(Math.round(confidence * 100))}
            {at !== undefined && ` · ${clock(at)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Seconds as minutes and seconds. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

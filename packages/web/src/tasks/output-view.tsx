import type { TaskOutput } from "../api/shapes.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { DraftSheet } from "./draft-sheet.tsx";
import { FindingLine } from "./finding-line.tsx";
import "./tasks.css";

/** What a task gave, by its form: findings, a table, or a draft that nobody keeps. */
export function OutputView({ output }: { output: TaskOutput }) {
  const words = useWords();
  const language = useLanguage();
  if (output.form === "draft") return <DraftSheet draft={output} lit={undefined} onLight={() => undefined} />;
  if (output.form === "table")
    return (
      <table className="output card">
        <thead>
          <tr>
            {output.columns.map(({ id, name, unit }) => (
              <th key={id} scope="col">
                {name[language]}
                {unit && <small> {unit}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {output.rows.map(({ cells }, index) => (
            <tr key={index}>
              {output.columns.map(({ id }) => (
                <td key={id}>{cells[id] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  const { findings, unknown, score } = output;
  return (
    <section className="output card">
      {score && (
        <p>
          {words.score}: {score.points}/{score.of} {score.grade}
        </p>
      )}
      {findings.length === 0 && <p>{words.nothingFound}</p>}
      <ul className="findings">
        {findings.map((finding, index) => (
          <FindingLine key={index} finding={finding} />
        ))}
      </ul>
      {unknown.length > 0 && <h2>{words.notJudged}</h2>}
      <ul>
        {unknown.map((each, index) => (
          <li key={index}>{each[language]}</li>
        ))}
      </ul>
    </section>
  );
}

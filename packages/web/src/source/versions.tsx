import { StandingChip } from "../answer/standing-chip.tsx";
import type { DocumentRow } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly versions: readonly DocumentRow[];
  readonly shown: DocumentRow;
  onVersion(versionId: string): void;
}

/** All versions of the document, newest first. */
export function Versions({ versions, shown, onVersion }: Props) {
  const words = useWords();
  return (
    <ol className="versions">
      {versions.map((version, index) => (
        <li key={version.versionId} aria-current={version.versionId === shown.versionId}>
          <button type="button" className="plain" onClick={() => onVersion(version.versionId)}>
            <strong>{words.versionNumber(versions.length - index)}</strong>
            <StandingChip standing={version.standing} />
            {version.isCurrent && <span className="chip">{words.versionCurrent}</span>}
            <small>{words.versionIngested(version.ingestedAt.slice(0, 16).replace("T", " "))}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}

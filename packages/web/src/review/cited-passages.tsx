import { Button, Checkbox } from "antd";
import { placeInWords } from "../answer/place-in-words.ts";
import type { Citation } from "../api/shapes.ts";
import type { SourcePlace } from "../source/source-place.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly citations: readonly Pick<
    Citation,
    "passageId" | "documentId" | "versionId" | "title" | "quote" | "start" | "end" | "locator"
  >[];
  readonly chosen: readonly string[];
  /** The reviewer may still choose. */
  readonly isOpen: boolean;
  onChoose(passageIds: readonly string[]): void;
  onOpen(place: SourcePlace): void;
}

/** The passages that an answer cites, each once, to be chosen and to be read where they stand. */
export function CitedPassages({ citations, chosen, isOpen, onChoose, onOpen }: Props) {
  const words = useWords();
  if (citations.length === 0) return <p className="quiet">{words.reviewNoPassage}</p>;
  const passages = [...new Map(citations.toReversed().map((citation) => [citation.passageId, citation])).values()];
  const toggle = (passageId: string, isChosen: boolean) =>
    onChoose(isChosen ? [...chosen, passageId] : chosen.filter((id) => id !== passageId));
  return (
    <fieldset className="cited">
      <legend>{words.reviewPassages}</legend>
      {passages.toReversed().map(({ passageId, documentId, versionId, title, quote, start, end, locator }) => (
        <div key={passageId} className="cited-passage">
          <Checkbox
            checked={chosen.includes(passageId)}
            disabled={!isOpen}
            onChange={(event) => toggle(passageId, event.target.checked)}
          >
            <strong>《{title}》</strong> {placeInWords(locator, words)}
            <span className="cited-quote">{quote}</span>
          </Checkbox>
          <Button
            size="small"
            aria-label={words.reviewOpen(title)}
            onClick={() => onOpen({ documentId, versionId, title, quote: { start, end } })}
          >
            {words.openInSource}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}

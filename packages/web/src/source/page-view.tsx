import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { originalOf } from "../api/client.ts";
import type { Span } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import { boxesOnPage } from "./page-of-quote.ts";
import { drawPage, openPdf } from "./pdf.ts";
import type { OpenedSource } from "./use-source.ts";

interface Props {
  readonly source: OpenedSource;
  readonly quote: Span | undefined;
  readonly first: number;
  /** There is no image of this page: the text is all there is. */
  onFail(): void;
}

/** A page as it looks on paper, the quoted words boxed. */
export function PageView({ source: { shown, text }, quote, first, onFail }: Props) {
  const words = useWords();
  const [page, setPage] = useState(first);
  const pages =
    text.pageSizes?.length ??
    Math.max(first, ...(text.places ?? []).map((place) => (place.kind === "page" ? place.page : 0)));
  const canvas = useRef<HTMLCanvasElement>(null);
  const { documentId, versionId } = shown;
  const pdf = useMemo(() => openPdf(originalOf(documentId, versionId)), [documentId, versionId]);

  useEffect(() => {
    let isLeft = false;
    const draw = async () => {
      try {
        const opened = await pdf;
        if (canvas.current && !isLeft) await drawPage(opened, page, canvas.current);
        canvas.current?.parentElement?.querySelector("mark")?.scrollIntoView({ block: "center" });
      } catch {
        if (!isLeft) onFail();
      }
    };
    void draw();
    return () => {
      isLeft = true;
    };
    // What is done on failure is not a reason to draw again.
  }, [pdf, page]);

  return (
    <figure className="page-view">
      <figcaption>
        <Button
          size="small"
          type="text"
          aria-label={words.previousPage}
          icon={<LeftOutlined />}
          disabled={page <= 1}
          onClick={() => setPage(page - 1)}
        />
        <span aria-live="polite">{words.pageOf(page, pages)}</span>
        <Button
          size="small"
          type="text"
          aria-label={words.nextPage}
          icon={<RightOutlined />}
          disabled={page >= pages}
          onClick={() => setPage(page + 1)}
        />
        {page !== first && quote && (
          <Button size="small" type="link" onClick={() => setPage(first)}>
            {words.backToQuote}
          </Button>
        )}
      </figcaption>
      <div className="paper">
        <canvas ref={canvas} role="img" aria-label={words.pageImageOf(shown.title, page)} />
        {boxesOnPage(text, quote, page).map(({ left, top, width, height }, index) => (
          <mark
            key={index}
            aria-label={words.quoteHere}
            style={{ left: share(left), top: share(top), width: share(width), height: share(height) }}
          />
        ))}
      </div>
    </figure>
  );
}

function share(value: number): string {
  return `${(value * 100).toFixed(3)}%`;
}

import { type AskedForm, askedForm } from "../asked/asked-form.ts";
import { kindsHeld } from "../asked/kinds-held.ts";
import { namedFields } from "../asked/named-fields.ts";
import { foldedText } from "../fold.ts";
import { askedWords } from "./asked-words.ts";
import { type Bearing, bearingOf } from "./bearing.ts";
import type { Reading } from "./reading.ts";
import { type Piece, statementsIn } from "./statements-in.ts";

/** A passage as statements are taken from it: its text, and the headings it stands under. */
export interface Stated {
  readonly text: string;
  readonly context: string;
  readonly isAskedFor?: boolean;
}

/** A piece that can be quoted, and how well it answers. */
export interface Statement extends Piece {
  /** Place of its passage in the ranking. */
  readonly rank: number;
  /** How much it says of what is asked, 0 to about 1.3: whether there is an answer at all hangs on it. */
  readonly bearing: number;
  /** What it says of the form asked for: days, figures, names. */
  readonly said: readonly string[];
  /** It is a field of a sheet that the question asks for by name. */
  readonly isNamed: boolean;
  /** For choosing among statements: its bearing, and how well it suits the question's kind and its place. */
  readonly score: number;
}

/** What is said alike in another passage is worth this much more. */
const AGREEING = 0.3;
/** What the kind of question is worth (最长, 怎么算, 哪些) where a statement suits it. */
const SUITING = 0.15;
/** Each place down the ranking costs a statement this share of its score. */
const RANK_COST = 0.06;

/** The statements of the passages, best first. `characters`: the length up to which a list stays whole. `foreign`: pairs of
 * characters of the question that the corpus has nowhere; what is asked with them is not said. */
export function rankStatements(
  question: string,
  terms: readonly string[],
  passages: readonly Stated[],
  characters: number,
  foreign: ReadonlySet<string> = new Set(),
): readonly Statement[] {
  const form = askedForm(question);
  const readings = passages.map(({ text, context, isAskedFor = false }): Reading => {
    const pieces = statementsIn(text, characters).map((piece) => ({ ...piece, folded: foldedText(piece.quote) }));
    return {
      folded: foldedText(text),
      context: foldedText(context),
      above: `${context}\n${text}`,
      fields: namedFields(question, text),
      isAskedFor,
      pieces,
    };
  });
  const words = askedWords(question, terms, readings, foreign);
  if (words.total === 0) return [];
  const borne = readings.flatMap((reading, rank) =>
    reading.pieces.map(({ quote, place, sentence, paragraph }, index) => ({
      quote,
      place,
      sentence,
      paragraph,
      rank,
      ...bearingOf(reading, index, {
        question,
        form,
        words,
      }),
    })),
  );
  return withAgreement(borne, form)
    .map(({ best: _, ...statement }) => ({
      ...statement,
      score: scoreOf(statement, question, readings[statement.rank]?.isAskedFor ?? false),
    }))
    .toSorted((a, b) => b.score - a.score || a.rank - b.rank || a.place - b.place);
}

function scoreOf({ bearing, quote, rank }: Omit<Statement, "score">, question: string, isAskedFor: boolean): number {
  if (bearing === 0) return 0;
  const cost = isAskedFor ? 0 : Math.min(0.5, RANK_COST * rank);
  return (bearing + SUITING * kindsHeld(question, quote)) * (1 - cost);
}

type Borne = Piece & Bearing & { readonly rank: number };

/** Two passages that say the same day, figure or name bear each other out. */
function withAgreement(borne: readonly Borne[], form: AskedForm): readonly Borne[] {
  if (form === "thing" || form === "winner") return borne;
  return borne.map((each) => {
    const isBorneOut =
      each.best !== "" &&
      borne.some(
        (other) =>
          other.rank !== each.rank &&
          other.quote !== each.quote &&
          other.bearing > 0.6 * each.bearing &&
          other.said.some((text) => text.includes(each.best)),
      );
    return isBorneOut ? { ...each, bearing: each.bearing + AGREEING } : each;
  });
}

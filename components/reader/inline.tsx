import { Fragment } from "react";
import type { InlineView, NoteView, TextMark } from "@/lib/rendering/view";
import { inOrder } from "./in-order";
import { KeptText } from "./kept-text";
import type { ReaderWords } from "./words";

const elements = {
  strong: "strong",
  em: "em",
  underline: "u",
  highlight: "mark",
  superscript: "sup",
  subscript: "sub",
} as const satisfies Record<TextMark, string>;

/** Running text. `linked` false leaves out links and marks of notes, where the whole line is a link itself. */
export function Inline({
  views,
  words,
  linked = true,
}: {
  views: readonly InlineView[];
  words: ReaderWords;
  linked?: boolean;
}) {
  return inOrder(views).map(({ key, item: view }) => (
    <Fragment key={key}>
      {linked || !isLink(view) ? (
        <Piece view={view} words={words} linked={linked} />
      ) : (
        <Plain view={view} words={words} />
      )}
    </Fragment>
  ));
}

type PieceProps = { view: InlineView; words: ReaderWords; linked: boolean };

function Piece({ view, words, linked }: PieceProps) {
  switch (view.type) {
    case "text":
      return <KeptText text={view.text} />;
    case "break":
      return <br />;
    case "noteMark":
      return <NoteMark note={view.note} words={words} />;
    case "citation":
      return <CitationMark view={view} words={words} />;
    default:
      return <Wrapped view={view} words={words} linked={linked} />;
  }
}

type WrappingView = Extract<InlineView, { children: InlineView[] }>;

function Wrapped({ view, words, linked }: { view: WrappingView; words: ReaderWords; linked: boolean }) {
  const inside = <Inline views={view.children} words={words} linked={linked} />;
  switch (view.type) {
    case "link":
      return <a href={view.href}>{inside}</a>;
    case "lang":
      return <span lang={view.lang}>{inside}</span>;
    case "gloss":
      return (
        <span className="gloss">
          (<span lang={view.lang}>{inside}</span>)
        </span>
      );
    case "ruby":
      return (
        <ruby>
          {inside}
          <rp>(</rp>
          <rt>{view.reading}</rt>
          <rp>)</rp>
        </ruby>
      );
    case "mark": {
      const Element = elements[view.mark];
      return <Element>{inside}</Element>;
    }
  }
}

function isLink(view: InlineView): boolean {
  return view.type === "link" || view.type === "noteMark" || view.type === "citation";
}

function Plain({ view, words }: { view: InlineView; words: ReaderWords }) {
  return view.type === "link" ? <Inline views={view.children} words={words} linked={false} /> : null;
}

function NoteMark({ note, words }: { note: NoteView; words: ReaderWords }) {
  const label =
    note.kind === "footnote" ? words("footnote", { number: note.mark }) : words("note", { mark: note.mark });
  return (
    <sup className="note-mark">
      <a id={note.markAnchor} href={`#${note.anchor}`} aria-label={label}>
        {note.mark}
      </a>
    </sup>
  );
}

function CitationMark({ view, words }: { view: Extract<InlineView, { type: "citation" }>; words: ReaderWords }) {
  const { number, locator, anchor, referenceAnchor } = view;
  const label = locator ? words("citationAt", { number, locator }) : words("citation", { number });
  return (
    <sup className="citation-mark">
      <a id={anchor} href={`#${referenceAnchor}`} aria-label={label}>
        [{number}
        {locator && `, ${locator}`}]
      </a>
    </sup>
  );
}

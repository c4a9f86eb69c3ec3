import type { NoteView } from "@/lib/rendering/view";
import { Inline } from "./inline";
import type { ReaderWords } from "./words";

/** Asterisk notes, under what holds them. */
export function NotesUnder({ notes, words }: { notes: readonly NoteView[]; words: ReaderWords }) {
  return notes.map((note) => (
    <p key={note.anchor} id={note.anchor} className="note-under" role="note">
      <a href={`#${note.markAnchor}`} aria-label={words("backToText", { mark: note.mark })} className="note-back">
        {note.mark}
      </a>{" "}
      <Inline views={note.children} words={words} />
    </p>
  ));
}

/** Footnotes, at the article's end. */
export function Footnotes({ notes, words }: { notes: readonly NoteView[]; words: ReaderWords }) {
  if (notes.length === 0) return null;
  return (
    <section className="footnotes" aria-labelledby="footnotes">
      <h2 id="footnotes" className="end-title">
        {words("footnotes")}
      </h2>
      <ol>
        {notes.map((note) => (
          <li key={note.anchor} id={note.anchor}>
            <Inline views={note.children} words={words} />{" "}
            <a
              href={`#${note.markAnchor}`}
              className="note-back"
              aria-label={words("backToFootnote", { number: note.mark })}
            >
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

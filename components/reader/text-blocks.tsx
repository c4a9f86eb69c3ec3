import type { BlockView, ListView, ParagraphView } from "@/lib/rendering/view";
import { inOrder } from "./in-order";
import { Inline } from "./inline";
import { NotesUnder } from "./notes";
import type { ReaderWords } from "./words";

/** Paragraphs and lists: what stands in a cell, and the plainest part of an article. Anything else is left out. */
export function TextBlocks({ blocks, words }: { blocks: readonly BlockView[]; words: ReaderWords }) {
  return inOrder(blocks).map(({ key, item: block }) => {
    if (block.type === "paragraph") return <Paragraph key={key} paragraph={block} words={words} />;
    if (block.type === "list") return <List key={key} list={block} words={words} />;
    return null;
  });
}

export function Paragraph({ paragraph, words }: { paragraph: ParagraphView; words: ReaderWords }) {
  return (
    <>
      <p>
        <Inline views={paragraph.children} words={words} />
      </p>
      <NotesUnder notes={paragraph.notes} words={words} />
    </>
  );
}

/** A real list: the shape of its bullets is style, so that a screen reader counts its items. */
export function List({ list, words }: { list: ListView; words: ReaderWords }) {
  const items = inOrder(list.items).map(({ key, item }) => (
    <li key={key}>
      <TextBlocks blocks={item.blocks} words={words} />
    </li>
  ));
  if (list.ordered) return <ol start={list.start === 1 ? undefined : list.start}>{items}</ol>;
  return <ul className={`bullets-${list.shape}`}>{items}</ul>;
}

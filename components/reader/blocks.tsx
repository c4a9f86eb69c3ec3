import type { BlockView, BoxView, SubheadView } from "@/lib/rendering/view";
import { Anchor } from "./anchor";
import { Figure } from "./figure";
import { ChartFigure } from "./chart-figure";
import { inOrder } from "./in-order";
import { Inline } from "./inline";
import { NotesUnder } from "./notes";
import { TableFigure, TablePair } from "./table-figure";
import { TextBlocks } from "./text-blocks";
import type { ReaderWords } from "./words";

type Level = 2 | 3;
type Props = { blocks: readonly BlockView[]; words: ReaderWords /** Level of a subhead's heading. */; level?: Level };

/** An article's text, block by block. */
export function Blocks({ blocks, words, level = 2 }: Props) {
  return inOrder(blocks).map(({ key, item }) => (
    <Block key={key} block={item} words={words} level={level} isEarly={level === 2 && blocks.indexOf(item) < 2} />
  ));
}

type BlockProps = { block: BlockView; words: ReaderWords; level: Level; isEarly: boolean };

function Block({ block, words, level, isEarly }: BlockProps) {
  switch (block.type) {
    case "paragraph":
    case "list":
      return <TextBlocks blocks={[block]} words={words} />;
    case "subhead":
      return <Subhead subhead={block} words={words} level={level} />;
    case "box":
      return <Box box={block} words={words} />;
    case "quote":
      return (
        <blockquote>
          <TextBlocks blocks={block.paragraphs} words={words} />
        </blockquote>
      );
    case "table":
      return <TableFigure table={block.table} words={words} />;
    case "chart":
      return <ChartFigure chart={block.chart} words={words} />;
    case "sideBySide":
      return <TablePair tables={block.tables} words={words} />;
    case "figure":
      return <Figure figure={block} words={words} isEarly={isEarly} />;
    case "sectionBreak":
      return <hr className="section-break" />;
  }
}

/** A subhead; its number leads to itself, so that a reader can point others to it. */
function Subhead({ subhead, words, level }: { subhead: SubheadView; words: ReaderWords; level: Level }) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <>
      <Heading id={subhead.anchor} className="subhead">
        {subhead.number !== null && (
          <>
            <a href={`#${subhead.anchor}`} className="subhead-number">
              {subhead.number})
            </a>{" "}
          </>
        )}
        <Inline views={subhead.children} words={words} />
        {subhead.number === null && <Anchor to={subhead.anchor} name={subhead.text} words={words} />}
      </Heading>
      <NotesUnder notes={subhead.notes} words={words} />
    </>
  );
}

/** A framed callout. */
function Box({ box, words }: { box: BoxView; words: ReaderWords }) {
  const titled = box.title.length > 0;
  const naming = titled || box.kind === "reference" ? { "aria-labelledby": `${box.anchor}-title` } : {};
  return (
    <aside id={box.anchor} className="box" data-kind={box.kind} {...naming}>
      {(titled || box.kind === "reference") && (
        <h2 id={`${box.anchor}-title`} className="box-title">
          {box.kind === "reference" && <span className="box-kind">{words("reference")}</span>}
          {titled && " "}
          <Inline views={box.title} words={words} />
        </h2>
      )}
      <NotesUnder notes={box.notes} words={words} />
      <Blocks blocks={box.blocks} words={words} level={3} />
    </aside>
  );
}

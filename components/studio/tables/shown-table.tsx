import "@/components/reader/styles/reader.css";
import { TableFigure } from "@/components/reader/table-figure";
import type { ReaderWords } from "@/components/reader/words";
import type { FrozenSource } from "@/lib/document/frozen-source";
import type { TableContent } from "@/lib/document/table-content";
import { recordTableView } from "@/lib/rendering/table-view";

type Props = {
  content: TableContent;
  sources: Readonly<Record<string, FrozenSource>>;
  language: string;
  words: ReaderWords;
};

/** A table as readers will get it. */
export function ShownTable({ content, sources, language, words }: Props) {
  return (
    <div className="reader !px-0" lang={language}>
      <TableFigure table={recordTableView(content, { anchor: "table", language, sources })} words={words} />
    </div>
  );
}

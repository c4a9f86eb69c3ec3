import "server-only";
import { numberTables } from "@/lib/rendering/issue-view";
import { blocksText, inlineText } from "@/lib/rendering/plain-text";
import { filledGrid } from "@/lib/rendering/table-grid";
import type { TableView } from "@/lib/rendering/view";
import { findLiveEdition } from "../find-live.server";
import { viewsOf } from "../read-views.server";
import { referenceAnswer, tableAnswer } from "./answer-parts";
import type { AnswerOf, Asked } from "./endpoints";
import type { Links } from "./links";

export async function listTables(asked: Asked<"tables">, links: Links): Promise<AnswerOf<"tables"> | null> {
  const tables = await tablesIn(asked.publication, asked.issue);
  if (!tables) return null;
  return { items: tables.map((table) => tableAnswer(table, [asked.publication, asked.issue], links)), next: null };
}

export async function readTableAnswer(asked: Asked<"table">, links: Links): Promise<AnswerOf<"table"> | null> {
  const tables = await tablesIn(asked.publication, asked.issue);
  const found = tables?.find(({ number }) => number === asked.number);
  if (!found) return null;
  const { table } = found;
  return {
    ...tableAnswer(found, [asked.publication, asked.issue], links),
    ...{ heads: gridOf(table.head, table).map((row) => row.map(String)), rows: gridOf(table.body, table) },
    notes: table.notes.map(inlineText),
    sources: table.sources.map(referenceAnswer),
  };
}

async function tablesIn(publication: string, issue: string) {
  const live = await findLiveEdition(publication, issue);
  if (!live) return null;
  return numberTables([...(await viewsOf(live.frame))].map(([slug, view]) => ({ slug, view })));
}

/** Figures of a Table record are numbers, all else is what stands in the cell. */
function gridOf(rows: TableView["head"], { columns }: TableView): (string | number)[][] {
  return filledGrid(rows, columns.length).map((row) =>
    row.map((place) => (place ? (place.cell.value ?? blocksText(place.cell.blocks)) : "")),
  );
}

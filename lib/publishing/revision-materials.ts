import type { RevisionContent } from "@/lib/document/revision-content";
import { tableSourceIds } from "@/lib/document/table-content";
import { chartEmbedsOf, figuresOf, tableEmbedsOf } from "@/lib/document/walk";

/** What the gate asks of a revision's text. It never changes: neither does the revision. */
export type RevisionMaterials = {
  /** Pictures that neither say what they show nor that they only decorate. */
  wordlessPictures: number;
  /** Pictures without a word on whose they are; those that only decorate are not asked. */
  uncreditedPictures: number;
  /** Every source that the text or one of its tables names. */
  sourceIds: readonly string[];
  /** Tables that name no source, shown or drawn, each once. */
  sourcelessTables: readonly { tableId: string; caption: string }[];
};

export function revisionMaterials(content: RevisionContent): RevisionMaterials {
  const figures = figuresOf(content.document).filter(({ decorative }) => !decorative);
  return {
    wordlessPictures: figures.filter(({ alt }) => alt.trim() === "").length,
    uncreditedPictures: figures.filter(({ credit }) => credit.trim() === "").length,
    sourceIds: Object.keys(content.sources),
    sourcelessTables: sourcelessTables(content),
  };
}

function sourcelessTables({ document, tables, charts = {} }: RevisionContent) {
  const shown = tableEmbedsOf(document).map(({ tableId, revisionId }) => [tableId, revisionId] as const);
  const drawn = chartEmbedsOf(document).flatMap(({ revisionId }) => {
    const chart = charts[revisionId];
    return chart ? [[chart.content.tableId, chart.content.tableRevisionId] as const] : [];
  });
  const byTable = new Map<string, string>();
  for (const [tableId, revisionId] of [...shown, ...drawn]) {
    const content = tables[revisionId]?.content;
    if (content && tableSourceIds(content).length === 0) byTable.set(tableId, content.caption);
  }
  return [...byTable].map(([tableId, caption]) => ({ tableId, caption }));
}

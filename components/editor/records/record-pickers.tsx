"use client";

import { late } from "@/components/ui/late";
import { useDesk } from "../desk";
import { Unreachable } from "../pickers/unreachable";
import type { ArticleSession } from "../session/article-session";

// The grid and the charts' form are large, and most who write open neither: they come when somebody asks for them.
const TableGrid = late(() => import("./table-grid-dialog"), Unreachable);
const DrawChart = late(() => import("./draw-chart-dialog"), Unreachable);
const ChartNews = late(() => import("./chart-news"), Unreachable);

/** The dialogs about tables and charts: only the one that is asked for is there. */
export function RecordPickers({ session }: { session: ArticleSession }) {
  const { picking } = useDesk();
  switch (picking) {
    case "tableGrid":
      return <TableGrid session={session} />;
    case "newChart":
    case "editChart":
      return <DrawChart session={session} as={picking} />;
    case "chartNews":
      return <ChartNews session={session} />;
    default:
      return null;
  }
}

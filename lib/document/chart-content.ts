import { z } from "zod";
import { lineSchema, linesSchema } from "@/lib/kernel/text";
import { recordIdSchema } from "./attributes";
import { columnKeySchema } from "./table-content";

/*
 * The content of a Chart record. It holds no figure: it says which columns of which revision of a table are drawn, and how. It stands on
 * the document's floor because a revision freezes it with the article, beside that table; the commands on charts are in lib/charts.
 */

export const chartKinds = ["bar", "columns", "stacked", "line"] as const;
export type ChartKind = (typeof chartKinds)[number];

export const chartOrders = ["table", "descending", "ascending"] as const;
export type ChartOrder = (typeof chartOrders)[number];

/** One hue and greys tell no more than this apart. */
export const mostSeries = 5;
/** A drawing with more rows is a table. */
export const mostMarks = 200;
export const longestAltText = 1000;

export const chartContentSchema = z
  .strictObject({
    kind: z.enum(chartKinds),
    /** The table and the revision of it that is drawn. */
    tableId: recordIdSchema,
    tableRevisionId: recordIdSchema,
    /** The column that names the bars, or the days of a line. */
    labels: columnKeySchema,
    /** The columns of figures, in the order in which they are drawn. */
    series: z.array(columnKeySchema).min(1).max(mostSeries),
    /** By the first series; a line keeps the order of its labels. */
    order: z.enum(chartOrders).default("table"),
    /** The label of the one bar (or the series, of several lines) that is in colour while the rest is grey; "": none. */
    highlight: lineSchema(200).default(""),
    /** Stacked: each bar is the whole, its parts are percentages. */
    share: z.boolean().default(false),
    /** Lines only, bars begin at zero: whether the axis of figures has to. */
    fromZero: z.boolean().default(true),
    /** Whether the figures stand on the marks. */
    values: z.boolean().default(true),
    caption: lineSchema(300).min(1),
    /** Shown with the caption; "": the unit of the column, or of the table. */
    unit: lineSchema(100).default(""),
    /** What the drawing says, for whoever does not see it. */
    altText: linesSchema(longestAltText).refine((text) => text !== "", { message: "required" }),
  })
  .superRefine(({ series }, context) => {
    if (new Set(series).size < series.length) context.addIssue({ code: "custom", path: ["series"], message: "taken" });
  });
export type ChartContent = z.infer<typeof chartContentSchema>;

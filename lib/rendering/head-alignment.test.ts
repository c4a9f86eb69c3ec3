import { expect, it } from "vitest";
import { headAlignments } from "./head-alignment";
import type { CellAlign, CellView } from "./view";

type Options = { align?: CellAlign; colspan?: number; rowspan?: number };

function cell(text: string, { align, colspan = 1, rowspan = 1 }: Options = {}): CellView {
  const blocks: CellView["blocks"] = text ? [{ type: "paragraph", children: [{ type: "text", text }], notes: [] }] : [];
  return { colspan, rowspan, heads: null, align: align ?? null, blocks, missingDecimals: 0 };
}
const end = { align: "end" } as const;

const said = (head: CellView[][], body: CellView[][]) => {
  const found = headAlignments({ head: head.map((cells) => ({ cells })), body: body.map((cells) => ({ cells })) });
  return head.flat().map((one) => found.get(one) ?? null);
};

it("a head stands over its figures, a head that somebody aligned where they put it", () => {
  const body = [
    [cell("가"), cell("1", end), cell("2", end)],
    [cell("나"), cell("3", end), cell("4", end)],
  ];
  expect(said([[cell("구분"), cell("명"), cell("편", { align: "center" })]], body)).toEqual([null, "end", null]);
});

it("a column of several alignments gives its head none; an empty cell has no say", () => {
  const body = [
    [cell("1", end), cell("2", end)],
    [cell("적음"), cell("")],
  ];
  expect(said([[cell("가"), cell("나")]], body)).toEqual([null, "end"]);
});

it("a head over several columns keeps its place, those below it follow", () => {
  const head = [
    [cell("구분", { rowspan: 2 }), cell("인원", { colspan: 2 })],
    [cell("남"), cell("여")],
  ];
  const body = [
    [cell("가", { rowspan: 2 }), cell("1", end), cell("2", end)],
    [cell("3", end), cell("4", end)],
  ];
  expect(said(head, body)).toEqual([null, null, "end", "end"]);
});

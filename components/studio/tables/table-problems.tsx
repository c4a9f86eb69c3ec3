"use client";

import { useTranslations } from "next-intl";
import type { GridModel } from "./grid/grid-model";
import { useGrid } from "./grid/use-grid";
import { problemsOf } from "./use-table-saving";

const most = 5;

/** Why the table cannot be saved as it is; each cell that is to blame is a press away. */
export function TableProblems({ model, show }: { model: GridModel; show: () => void }) {
  const t = useTranslations("tables.problems");
  const { draft } = useGrid(model);
  const problems = problemsOf(draft);
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="flex flex-col gap-1 border-danger border-l-2 pl-3 text-sm">
      <p className="font-bold text-danger">{t("title")}</p>
      <ul className="flex flex-col gap-1">
        {problems.slice(0, most).map((problem) =>
          problem.kind === "misfit" ? (
            <li key={`${problem.row} ${problem.column}`}>
              <button
                type="button"
                className="link text-left"
                onClick={() => {
                  model.select({ row: problem.row, column: problem.column });
                  show();
                }}
              >
                {t("misfit", {
                  row: problem.row + 1,
                  column: draft.columns[problem.column]?.label || String(problem.column + 1),
                  kind: draft.columns[problem.column]?.kind ?? "text",
                  value: problem.value.slice(0, 60),
                })}
              </button>
            </li>
          ) : (
            <li key={problem.kind}>{t(problem.kind)}</li>
          ),
        )}
        {problems.length > most && <li className="text-muted">{t("more", { count: problems.length - most })}</li>}
      </ul>
    </div>
  );
}

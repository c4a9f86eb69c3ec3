"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Refusal } from "@/lib/kernel/result";
import type { TableState } from "@/lib/tables/table";
import { readTable } from "./send-table";
import { TableDifferenceList } from "./table-difference";

/** A table that an article shows at one revision, and a newer one. */
export type TableNews = { readonly tableId: string; readonly from: string; readonly to: string };

type Props = {
  news: TableNews;
  language: string;
  /** Null: the person may not, or the article takes no edits now. */
  take: (() => void) | null;
  keep: (() => void) | null;
  /** Whether the article takes edits of this person now. Default: whether it can be taken. */
  isEditable?: boolean;
  close: () => void;
  children?: ReactNode;
};

/** What is newer in a table than an article shows, and the question whether the article takes it. */
export function TableNewsDialog({ news, language, take, keep, close, children, isEditable = take !== null }: Props) {
  const t = useTranslations("tables.news");
  const tCommon = useTranslations("common");
  const read = useBoth(news);
  return (
    <Dialog title={t("title")} width="lg" isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      {read.refusal && <RefusalMessage refusal={read.refusal} own="tables.refusals" />}
      {!read.both && !read.refusal && <SkeletonRows label={tCommon("loading")} rows={4} />}
      {read.both && (
        <>
          <p className="text-muted">
            {t("between", { from: read.both[0].number, to: read.both[1].number, name: read.both[1].by })}
          </p>
          <TableDifferenceList
            before={read.both[0].content}
            after={read.both[1].content}
            language={language}
            titles={new Map(read.both.flatMap(({ titles }) => Object.entries(titles)))}
          />
        </>
      )}
      {children}
      {!isEditable && <p className="text-muted text-sm">{t("mayNot")}</p>}
      <DialogActions>
        {keep && <Button onPress={keep}>{t("keep")}</Button>}
        {take && (
          <Button variant="primary" isDisabled={!read.both} onPress={take}>
            {t("take")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

type Both = { readonly both: readonly [TableState, TableState] | null; readonly refusal: Refusal | null };

function useBoth({ tableId, from, to }: TableNews): Both {
  const [state, setState] = useState<Both>({ both: null, refusal: null });
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([readTable(tableId, from), readTable(tableId, to)]).then(([one, other]) => {
      if (!isCurrent) return;
      if (!one.ok) setState({ both: null, refusal: one.error });
      else if (!other.ok) setState({ both: null, refusal: other.error });
      else setState({ both: [one.value, other.value], refusal: null });
    });
    return () => {
      isCurrent = false;
    };
  }, [tableId, from, to]);
  return state;
}

import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/(studio)/require-actor";
import { keepTableRevisionAction, takeTableRevisionAction } from "@/app/(studio)/studio/tables/actions";
import { TableUseList } from "@/components/studio/tables/table-use-list";
import { Pager } from "@/components/ui/pager";
import { findTableUses } from "@/lib/articles/find-table-uses.server";
import { findTableUsesSchema, tableUsePageSize } from "@/lib/articles/table-uses";

type Props = { tableId: string; headRevisionId: string; page: unknown; language: string };

/** Where a table is used, across articles and issues. */
export async function UsesOfTable({ tableId, headRevisionId, page, language }: Props) {
  const t = await getTranslations("tables.uses");
  const input = findTableUsesSchema.parse({ tableId, page: page ?? 1 });
  const found = await findTableUses(await requireActor(), input);
  if (!found.ok) return null;
  const { uses, total } = found.value;
  return (
    <section className="mt-12" aria-labelledby="uses">
      <h2 id="uses" className="pb-3 text-lg">
        {t("title")}
      </h2>
      {total === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <TableUseList
          {...{ tableId, headRevisionId, uses, language }}
          take={takeTableRevisionAction}
          keep={keepTableRevisionAction}
        />
      )}
      {total > tableUsePageSize && (
        <Pager
          page={input.page}
          pageSize={tableUsePageSize}
          total={total}
          href={(to) => `/studio/tables/${tableId}?uses=${to}#uses`}
        />
      )}
    </section>
  );
}

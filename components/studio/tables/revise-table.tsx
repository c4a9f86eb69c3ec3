"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/toast";
import { TableEditor } from "./table-editor";
import type { TableEditorProps } from "./table-editor-props";

type Props = Omit<TableEditorProps, "table" | "onSaved" | "cancel"> & { table: NonNullable<TableEditorProps["table"]> };

/** Corrects a table: a new revision is made of what the grid holds. */
export function ReviseTable(props: Props) {
  const t = useTranslations("tables");
  const router = useRouter();
  const here = `/studio/tables/${props.table.id}`;
  return (
    <TableEditor
      {...props}
      cancel={() => router.push(here)}
      onSaved={({ number }) => {
        notify(number === props.table.number ? t("unchanged") : t("revised", { number }));
        router.push(here);
        router.refresh();
      }}
    />
  );
}

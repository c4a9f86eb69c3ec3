"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/toast";
import { TableEditor } from "./table-editor";
import type { TableEditorProps } from "./table-editor-props";

type Props = Omit<TableEditorProps, "table" | "onSaved" | "cancel">;

/** Makes a table record. */
export function NewTable(props: Props) {
  const t = useTranslations("tables");
  const router = useRouter();
  return (
    <TableEditor
      {...props}
      table={null}
      cancel={() => router.push("/studio/tables")}
      onSaved={({ tableId }) => {
        notify(t("created"));
        router.push(`/studio/tables/${tableId}`);
      }}
    />
  );
}

"use client";

import { NodeSelection } from "@tiptap/pm/state";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Link } from "react-aria-components/Link";
import { useDesk, useSessionValue } from "../desk";

const look =
  "flex h-7 shrink-0 items-center rounded-sm px-2 text-ink no-underline data-hovered:bg-sunken data-pressed:bg-rule pointer-coarse:h-10";

/** What can be done with a Table record that stands in the text. */
export function EmbedTools() {
  const t = useTranslations("editor.tableRecord");
  const { pick, tables } = useDesk();
  const key = useSessionValue(({ state }) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection)) return "";
    return `${selection.node.attrs.tableId} ${selection.node.attrs.revisionId}`;
  }, "");
  const [tableId] = key.split(" ");
  return (
    <>
      {tables.get(key)?.newer && (
        <Button preventFocusOnPress className={look} onPress={() => pick("tableNews")}>
          {t("news")}
        </Button>
      )}
      <Link className={look} href={`/studio/tables/${tableId}/edit`} target="_blank">
        {t("open")}
      </Link>
      <Button preventFocusOnPress className={look} onPress={() => pick("fromRecord")}>
        {t("toText")}
      </Button>
    </>
  );
}

/** Makes a record of the table at the caret. */
export function ToRecordTool() {
  const t = useTranslations("editor.tableRecord");
  const { pick } = useDesk();
  return (
    <Button preventFocusOnPress className={look} onPress={() => pick("toRecord")}>
      {t("toRecord")}
    </Button>
  );
}

"use client";

import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useDesk } from "../desk";
import { Tool, Tools } from "../toolbar/tool";

/** Comments on what is selected: also where nobody may write, so that its key is heard on the whole page. */
export function CommentTool() {
  const t = useTranslations("comments");
  const { pick } = useDesk();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isMeant = (event.ctrlKey || event.metaKey) && event.altKey && event.code === "KeyM";
      if (!isMeant || event.isComposing) return;
      event.preventDefault();
      pick("comment");
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [pick]);
  return (
    <Tools label={t("title")}>
      <Tool icon={MessageSquarePlus} label={t("add")} keys="Mod-Alt-m" onPress={() => pick("comment")} />
    </Tools>
  );
}

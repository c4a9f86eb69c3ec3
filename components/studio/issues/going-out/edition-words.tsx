"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useIssueDesk } from "../desk-context";
import { text } from "../issue-actions";

/** Of a further edition: why there is one, what readers are told of it, and of each article whose text is another one. */
export function EditionWords() {
  const t = useTranslations("publishing.publish");
  const going = useTranslations("going.notices");
  const { readiness, going: out } = useIssueDesk();
  if (readiness.nextEdition === 1) return null;
  return (
    <>
      <TextField name="reason" label={t("reason")} description={t("reasonHint")} isRequired />
      <TextArea name="publicNote" label={t("publicNote")} optional rows={2} />
      {out.changed.length > 0 && (
        <fieldset className="flex flex-col gap-3 border-rule border-t pt-3">
          <legend className="float-left w-full font-bold text-sm">{going("title")}</legend>
          <p className="text-muted text-sm">{going("lead")}</p>
          {out.changed.map(({ articleId, title }) => (
            <TextArea key={articleId} name={`notice.${articleId}`} label={title} optional rows={2} />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** What was typed there, as publishing and scheduling take it. */
export function editionWordsOf(data: FormData) {
  const notices = [...data.entries()].flatMap(([name, value]) => {
    const articleId = /^notice\.(.+)$/.exec(name)?.[1];
    return articleId && typeof value === "string" && value.trim() ? [{ articleId, notice: value }] : [];
  });
  return { reason: text(data, "reason"), publicNote: text(data, "publicNote"), notices };
}

"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { ArticleStateMark } from "@/components/ui/state-mark";
import { TextArea } from "@/components/ui/text-area";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { OutArticle } from "@/lib/publishing/going-out";
import { CorrectionForm } from "@/components/studio/article/correction-form";
import { useIssueDesk } from "../desk-context";
import { text } from "../issue-actions";

/** What readers have of each article, and what can be done about it: correct it, or take it back. */
export function OutArticles() {
  const t = useTranslations("going.out");
  const { going } = useIssueDesk();
  if (going.out.length === 0) return null;
  return (
    <section aria-labelledby="out-articles" className="pt-8">
      <h2 id="out-articles" className="pb-1 text-lg">
        {t("title")}
      </h2>
      <p className="pb-2 text-muted text-sm">{t("lead")}</p>
      <ul>
        {going.out.map((article) => (
          <Line key={article.articleId} article={article} />
        ))}
      </ul>
    </section>
  );
}

function Line({ article }: { article: OutArticle }) {
  const t = useTranslations("going.out");
  const { going } = useIssueDesk();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-b py-3">
      <div className="flex min-w-0 flex-col gap-1">
        <Link href={article.path} prefetch={false} className="font-bold no-underline hover:underline">
          {article.title}
        </Link>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          {article.retractedAt ? (
            <Badge tone="danger">{t("retracted")}</Badge>
          ) : (
            <ArticleStateMark state={article.state} />
          )}
          {article.correction && (
            <Link href={`/studio/articles/${article.correction.articleId}`} className="link">
              {t("correcting")}
            </Link>
          )}
        </p>
      </div>
      {going.may.correct && !article.retractedAt && (
        <div className="flex flex-wrap gap-2">
          {!article.correction && <Correct article={article} />}
          <Retract article={article} />
        </div>
      )}
    </li>
  );
}

function Correct({ article }: { article: OutArticle }) {
  const t = useTranslations("going.correct");
  const router = useRouter();
  const { goingActions } = useIssueDesk();
  const { articleId, state } = article;
  const actions = { reopen: goingActions.reopenAction, beginCorrection: goingActions.beginCorrectionAction };
  const open = (corrected: string) => router.push(`/studio/articles/${corrected}`);
  return (
    <Dialog title={t("title", { title: article.title })} trigger={<Button size="sm">{t("open")}</Button>}>
      {(close) => <CorrectionForm {...{ articleId, state, actions, close }} onBegun={open} />}
    </Dialog>
  );
}

function Retract({ article }: { article: OutArticle }) {
  const t = useTranslations("going.retract");
  return (
    <Dialog title={t("title", { title: article.title })} trigger={<Button size="sm">{t("open")}</Button>}>
      {(close) => <RetractForm article={article} close={close} />}
    </Dialog>
  );
}

function RetractForm({ article, close }: { article: OutArticle; close: () => void }) {
  const t = useTranslations("going.retract");
  const { goingActions } = useIssueDesk();
  const retract = (data: FormData) =>
    goingActions.retractAction({ articleId: article.articleId, notice: text(data, "notice") });
  const done = () => {
    close();
    notify(t("done"));
  };
  const form = useActionForm(retract, { onDone: done });
  return (
    <ActionForm form={form} own="going.refusals">
      <p>{t("explain")}</p>
      <TextArea name="notice" label={t("notice")} description={t("noticeHint")} isRequired rows={3} />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton variant="danger">{t("do")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

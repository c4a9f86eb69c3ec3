"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { ArticleStateMark } from "@/components/ui/state-mark";
import { TextField } from "@/components/ui/text-field";
import type { PlaceableArticle } from "@/lib/issues/issue-lines";
import type { Refusal } from "@/lib/kernel/result";
import { useIssueDesk } from "./desk-context";
import type { Changed, IssueAction } from "./issue-actions";

type Open = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Opens the search for an article that goes into one of the sections: at first into the last one that one was put into. */
export function AddArticleButton() {
  const t = useTranslations("issues.arrangement");
  const { sections } = useIssueDesk().readiness.arrangement;
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState<string>();
  const chosen = sections.find(({ id }) => id === wanted) ?? sections[0];
  if (!chosen) return null;
  return (
    <>
      <Button variant="primary" icon={<Icon of={Plus} />} onPress={() => setOpen(true)}>
        {t("addArticle")}
      </Button>
      <AddArticleDialog sectionId={chosen.id} isOpen={isOpen} onOpenChange={setOpen}>
        <Select
          label={t("intoSection")}
          options={sections.map(({ id, title }) => ({ id, label: title }))}
          value={chosen.id}
          onChange={(key) => setWanted(String(key))}
        />
      </AddArticleDialog>
    </>
  );
}

type AddProps = { sectionId: string; children?: ReactNode };

export function AddArticleDialog({ sectionId, ...open }: AddProps & Open) {
  const { actions } = useIssueDesk();
  const fields = (articleId: string) => ({ sectionId, articleId });
  return <ArticleDialog action={actions.addItemAction} fields={fields} {...open} />;
}

export function FillSlotDialog({ itemId, ...open }: { itemId: string } & Open) {
  const { actions } = useIssueDesk();
  const fields = (articleId: string) => ({ itemId, articleId });
  return <ArticleDialog action={actions.fillSlotAction} fields={fields} {...open} />;
}

type PickProps = {
  action: IssueAction<Changed>;
  fields: (articleId: string) => Record<string, unknown>;
  /** Stands before the search. */
  children?: ReactNode;
};

function ArticleDialog({ isOpen, onOpenChange, ...pick }: PickProps & Open) {
  const t = useTranslations("issues.arrangement");
  return (
    <Dialog title={t("addArticle")} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <Pick {...pick} close={close} />}
    </Dialog>
  );
}

/** Articles that are in no issue yet, found by a part of their title; choosing one puts it in. */
function Pick({ action, fields, children, close }: PickProps & { close: () => void }) {
  const t = useTranslations("issues.pick");
  const { change } = useIssueDesk();
  const [wanted, setWanted] = useState("");
  const { found, refusal, setRefusal } = useFound(wanted);
  const choose = async (articleId: string) => {
    const answer = await change(action, fields(articleId));
    if (answer.ok) close();
    else setRefusal(answer.error);
  };
  return (
    <div className="flex min-h-64 flex-col gap-3">
      {children}
      <TextField label={t("search")} placeholder={t("placeholder")} value={wanted} onChange={setWanted} autoFocus />
      <RefusalMessage refusal={refusal} own="issues.refusals" />
      {found === null ? (
        <Skeleton className="h-24 w-full" />
      ) : (
        <ListBox
          aria-label={t("found")}
          items={found}
          onAction={(key) => void choose(String(key))}
          renderEmptyState={() => <p className="px-1 py-3 text-muted">{wanted ? t("noMatches") : t("none")}</p>}
          className="-mx-2 max-h-80 overflow-y-auto outline-none"
        >
          {(article) => <Row article={article} />}
        </ListBox>
      )}
    </div>
  );
}

function Row({ article }: { article: PlaceableArticle }) {
  const kinds = useTranslations("common.articleKinds");
  const t = useTranslations("issues.arrangement");
  return (
    <ListBoxItem
      id={article.id}
      textValue={article.title || t("untitled")}
      className="flex cursor-default items-baseline gap-3 rounded-sm px-2 py-2 outline-none data-focused:bg-sunken data-hovered:bg-sunken pointer-coarse:min-h-11"
    >
      <Text slot="label" className="min-w-0 flex-1">
        {article.title || t("untitled")}
      </Text>
      <span className="text-muted text-sm">{kinds(article.kind)}</span>
      <ArticleStateMark state={article.state} className="text-sm" />
    </ListBoxItem>
  );
}

/** What the server finds, a moment after the last letter; null while nothing has come yet. */
function useFound(wanted: string) {
  const { actions, issueId } = useIssueDesk();
  const [found, setFound] = useState<PlaceableArticle[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await actions.findPlaceableAction({ issueId, text: wanted.trim() });
      if (!current) return;
      if (answer.ok) setFound(answer.value);
      else setRefusal(answer.error);
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [actions, issueId, wanted]);
  return { found, refusal, setRefusal };
}

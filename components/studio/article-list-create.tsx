"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { keepWaitingFile } from "@/components/ui/waiting-file";
import { ArticleFileField } from "./article-file-field";

type CreateProps = {
  publicationId: string;
  action: FormAction<{ articleId: string }>;
  /** Opened by its address (`?new=1`: from the palette, from the board). */
  startsOpen: boolean;
};

/** The list's one primary action: asks for a title and a kind, and goes on to the page to be written. */
export function CreateArticle({ startsOpen, ...rest }: CreateProps) {
  const t = useTranslations("article-list");
  const router = useRouter();
  const [isOpen, setOpen] = useState(startsOpen);
  const turn = (next: boolean) => {
    setOpen(next);
    if (!next && startsOpen) router.replace("/studio/articles", { scroll: false });
  };
  const trigger = (
    <Button variant="primary" icon={<Icon of={Plus} />}>
      {t("newArticle")}
    </Button>
  );
  return (
    <Dialog title={t("create.title")} trigger={trigger} isOpen={isOpen} onOpenChange={turn} width="sm">
      {(close) => <CreateForm {...rest} close={close} />}
    </Dialog>
  );
}

function CreateForm({ publicationId, action, close }: Omit<CreateProps, "startsOpen"> & { close: () => void }) {
  const t = useTranslations("article-list.create");
  const tCommon = useTranslations("common");
  const router = useRouter();
  const tFile = useTranslations("intake.forNew");
  const [file, setFile] = useState<File | null>(null);
  const form = useActionForm(action, {
    onDone: ({ articleId }) => {
      if (file) keepWaitingFile(articleId, file);
      router.push(`/studio/articles/${articleId}`);
    },
  });
  const kinds = (["feature", "article", "brief"] as const).map((id) => ({ id, label: tCommon(`articleKinds.${id}`) }));
  return (
    <ActionForm form={form} own="article-list.refusals">
      <input type="hidden" name="publicationId" value={publicationId} />
      <TextField
        name="title"
        label={t("name")}
        description={file ? tFile("titleHelp") : t("nameHelp")}
        maxLength={300}
        autoFocus
      />
      <RadioGroup name="kind" label={t("kind")} options={kinds} defaultValue="article" orientation="horizontal" />
      <ArticleFileField file={file} onChange={setFile} />
      <DialogActions>
        <Button onPress={close}>{tCommon("cancel")}</Button>
        <SubmitButton>{t("submit")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { PersonLine } from "@/lib/people/person-line";
import type { PeopleActions, PublicationChoice } from "./people-actions";
import { RoleCheckboxes } from "./role-checkboxes";

type Props = {
  person: PersonLine;
  publications: readonly PublicationChoice[];
  isOpen: boolean;
  close: () => void;
  action: PeopleActions["setRoles"];
};

/** What somebody is in a publication. None at all takes them out of it. */
export function RolesDialog({ person, publications, isOpen, close, action }: Props) {
  const t = useTranslations("people");
  return (
    <Dialog title={t("roles.title", { name: person.name })} isOpen={isOpen} onOpenChange={(open) => !open && close()}>
      {() => <RolesForm {...{ person, publications, close, action }} />}
    </Dialog>
  );
}

function RolesForm({ person, publications, close, action }: Omit<Props, "isOpen">) {
  const [t, tCommon] = [useTranslations("people"), useTranslations("common")];
  const first = publications.find(({ id }) => person.roles[id]) ?? publications[0];
  const [publicationId, setPublicationId] = useState(first?.id ?? "");
  const form = useActionForm(action.bind(null, { userId: person.id, publicationId }), {
    onDone: () => {
      notify(t("saved", { name: person.name }));
      close();
    },
  });
  const options = publications.map(({ id, title }) => ({ id, label: title }));
  return (
    <ActionForm form={form}>
      {publications.length > 1 && (
        <Select
          label={t("publication")}
          options={options}
          value={publicationId}
          onChange={(id) => setPublicationId(String(id))}
        />
      )}
      <RoleCheckboxes key={publicationId} label={t("columns.roles")} held={person.roles[publicationId]} />
      <DialogActions>
        <Button onPress={close}>{tCommon("cancel")}</Button>
        <SubmitButton>{t("roles.do")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import type { Invited } from "@/lib/people/person-line";
import { InvitedNotice } from "./invited-notice";
import type { PublicationChoice } from "./people-actions";
import { RoleCheckboxes } from "./role-checkboxes";

type Props = {
  publications: readonly PublicationChoice[];
  action: (input: unknown, form?: FormData) => Promise<ActionState<Invited>>;
};

/** Invites somebody; shows their link afterwards, for the case that the letter does not arrive. */
export function InviteDialog({ publications, action }: Props) {
  const t = useTranslations("people.invite");
  const open = (
    <Button variant="primary" icon={<Icon of={UserPlus} />}>
      {t("open")}
    </Button>
  );
  return (
    <Dialog title={t("title")} trigger={open}>
      {(close) => <InviteForm {...{ publications, action, close }} />}
    </Dialog>
  );
}

function InviteForm({ publications, action, close }: Props & { close: () => void }) {
  const [t, tCommon] = [useTranslations("people"), useTranslations("common")];
  const [invited, setInvited] = useState<{ value: Invited; email: string } | null>(null);
  const form = useActionForm(action, {
    onDone: (value, element) => setInvited({ value, email: String(new FormData(element).get("email") ?? "") }),
  });
  if (invited) return <InvitedNotice email={invited.email} invited={invited.value} close={close} />;
  const options = publications.map(({ id, title }) => ({ id, label: title }));
  return (
    <ActionForm form={form} own="people.invite.refusals">
      <TextField
        name="email"
        type="email"
        label={t("columns.email")}
        inputMode="email"
        autoComplete="off"
        isRequired
        autoFocus
      />
      {options.length > 0 && (
        <>
          <Select name="publicationId" label={t("publication")} options={options} defaultValue={options[0]?.id} />
          <RoleCheckboxes label={t("columns.roles")} />
        </>
      )}
      <Checkbox name="isAdmin" value="true" description={t("may.admin")} defaultSelected={options.length === 0}>
        {tCommon("roles.admin")}
      </Checkbox>
      <DialogActions>
        <Button onPress={close}>{tCommon("cancel")}</Button>
        <SubmitButton>{t("invite.do")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

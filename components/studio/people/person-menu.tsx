"use client";

import { DoorClosed, DoorOpen, Ellipsis, Footprints, KeyRound, UserCog } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { PersonLine } from "@/lib/people/person-line";
import { trailHref } from "../trail/trail-address";
import type { PeopleActions, PublicationChoice } from "./people-actions";
import { RolesDialog } from "./roles-dialog";

type Props = {
  person: PersonLine;
  publications: readonly PublicationChoice[];
  isMe: boolean;
  actions: PeopleActions;
};

/** What an administrator can do about somebody. */
export function PersonMenu({ person, publications, isMe, actions }: Props) {
  const t = useTranslations("people");
  const [open, setOpen] = useState<"roles" | "deactivate" | null>(null);
  const { id: userId, name, isActive, isAdmin } = person;
  const act = useSaying();
  const close = () => setOpen(null);
  const entries: (MenuEntry | false)[] = [
    { id: "roles", label: t("roles.change"), icon: UserCog, onAction: () => setOpen("roles") },
    {
      id: "admin",
      label: isAdmin ? t("admin.take") : t("admin.give"),
      icon: KeyRound,
      onAction: () => act(actions.setAdmin({ userId, isAdmin: !isAdmin }), t("saved", { name })),
    },
    { id: "trail", label: t("trail"), icon: Footprints, href: trailHref({ about: "person", id: userId }) },
    !isActive && {
      id: "reactivate",
      label: t("reactivate.do"),
      icon: DoorOpen,
      onAction: () => act(actions.reactivatePerson({ userId }), t("reactivate.done", { name })),
    },
    isActive &&
      !isMe && {
        id: "deactivate",
        label: t("deactivate.open"),
        icon: DoorClosed,
        danger: true,
        onAction: () => setOpen("deactivate"),
      },
  ];
  return (
    <>
      <Menu
        label={t("actionsFor", { name })}
        placement="bottom end"
        trigger={
          <Button variant="quiet" size="sm" aria-label={t("actionsFor", { name })} icon={<Icon of={Ellipsis} />} />
        }
        groups={[{ id: "all", entries: entries.filter((entry) => entry !== false) }]}
      />
      {publications.length > 0 && (
        <RolesDialog {...{ person, publications, close }} isOpen={open === "roles"} action={actions.setRoles} />
      )}
      <ConfirmDialog
        title={t("deactivate.title", { name })}
        confirmLabel={t("deactivate.do")}
        danger
        name={name}
        isOpen={open === "deactivate"}
        onOpenChange={(isOpen) => !isOpen && close()}
        onConfirm={() => actions.deactivatePerson({ userId, name })}
        onDone={() => notify(t("deactivate.done", { name }))}
      >
        <p>{t("deactivate.body")}</p>
      </ConfirmDialog>
    </>
  );
}

/** Waits for an answer and says it in the corner: a menu has no place of its own for a refusal. */
function useSaying() {
  const sentence = useRefusalSentence();
  const [, startTransition] = useTransition();
  return (answer: Promise<ActionState>, done: string) =>
    startTransition(async () => {
      const state = await answer;
      if (state.ok) notify(done);
      else notify(sentence(state.error), { tone: "problem" });
    });
}

"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import { askUnreadNow } from "./use-unread";

export function AllReadButton({ markRead }: { markRead: (input: unknown) => Promise<ActionState> }) {
  const t = useTranslations("notifications");
  const [pending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      if ((await markRead({})).ok) notify(t("allReadDone"));
      askUnreadNow();
    });
  return (
    <Button pending={pending} onPress={press}>
      {t("allRead")}
    </Button>
  );
}

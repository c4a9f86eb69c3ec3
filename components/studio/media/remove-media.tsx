"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Icon } from "@/components/ui/icon";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";

export type RemoveMediaAction = (input: {
  mediaIds: readonly string[];
}) => Promise<ActionState<{ removed: number; kept: number }>>;
type Props = { mediaIds: readonly string[]; remove: RemoveMediaAction; then?: string };

/** Removes pictures that nothing uses, after a question: files do not come back. */
export function RemoveMedia({ mediaIds, remove, then }: Props) {
  const t = useTranslations("media.remove");
  const router = useRouter();
  const count = mediaIds.length;
  const go = async () => {
    const answer = await remove({ mediaIds });
    if (answer.ok) notify(t("done", answer.value));
    return answer;
  };
  return (
    <ConfirmDialog
      title={t("title", { count })}
      confirmLabel={t("confirm")}
      danger
      own="media.refusals"
      onConfirm={go}
      onDone={() => (then ? router.push(then) : router.refresh())}
      trigger={
        <Button variant="danger" size="sm" icon={<Icon of={Trash2} />}>
          {t("open", { count })}
        </Button>
      }
    >
      <p>{t("body")}</p>
    </ConfirmDialog>
  );
}

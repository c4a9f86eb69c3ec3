"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";

type Props = { stay: () => void; leave: () => void; discard: () => void };

/** Asks what becomes of work in the grid that is not a revision yet. Escape goes back to it. */
export function LeaveGrid({ stay, leave, discard }: Props) {
  const t = useTranslations("records.leave");
  return (
    <Dialog title={t("title")} role="alertdialog" width="sm" isOpen onOpenChange={(isOpen) => !isOpen && stay()}>
      <p>{t("body")}</p>
      <DialogActions>
        <Button variant="danger" onPress={discard}>
          {t("discard")}
        </Button>
        <Button onPress={leave}>{t("keep")}</Button>
        <Button variant="primary" onPress={stay} autoFocus>
          {t("stay")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Asks before a chart that is not saved is lost. */
export function LeaveChart({ stay, discard }: Omit<Props, "leave">) {
  const t = useTranslations("records.leaveChart");
  const tLeave = useTranslations("records.leave");
  return (
    <Dialog title={t("title")} role="alertdialog" width="sm" isOpen onOpenChange={(isOpen) => !isOpen && stay()}>
      <p>{t("body")}</p>
      <DialogActions>
        <Button variant="danger" onPress={discard}>
          {tLeave("discard")}
        </Button>
        <Button variant="primary" onPress={stay} autoFocus>
          {tLeave("stay")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

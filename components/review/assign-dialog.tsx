"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { late } from "@/components/ui/late";
import type { AssignProps } from "./assign-form";

// With its calendar it would weigh on everybody who only reads.
const AssignForm = late(() => import("./assign-form"), Unreachable);

/** Who reviews, required or not, and by when. */
export function AssignDialog(props: AssignProps) {
  const t = useTranslations("review.assign");
  useEffect(() => AssignForm.fetchSoon(), []);
  return (
    <Dialog
      title={t("title")}
      trigger={
        <Button size="sm" aria-label={t("buttonLabel")}>
          {t("button")}
        </Button>
      }
    >
      {(close) => <AssignForm {...props} close={close} />}
    </Dialog>
  );
}

function Unreachable() {
  const t = useTranslations("errors.refusals");
  return <p role="alert">{t("unreachable")}</p>;
}

"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { late } from "@/components/ui/late";
import { whenIdle } from "@/components/ui/when-idle";
import type { SendProps } from "./rail-article";

// With its calendar it would weigh on everybody who only writes.
const SendForm = late(() => import("./send-form"), Unreachable);

/** Hands the article in. While something is not acknowledged there is nothing whole to hand in, and it says so. */
export function SendToReview({ article, submit }: SendProps) {
  const t = useTranslations("article.send");
  useEffect(() => whenIdle(SendForm.fetchSoon), []);
  return (
    <Dialog
      title={t("title")}
      width="sm"
      trigger={
        <Button variant="primary" icon={<Icon of={Send} />}>
          {t("button")}
        </Button>
      }
    >
      {(close) => <SendForm article={article} submit={submit} close={close} />}
    </Dialog>
  );
}

function Unreachable() {
  const t = useTranslations("errors.refusals");
  return <p role="alert">{t("unreachable")}</p>;
}

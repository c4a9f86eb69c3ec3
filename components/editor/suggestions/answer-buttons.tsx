"use client";

import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { OpenSuggestion } from "@/lib/document/suggestions/list-suggestions";
import { useDesk } from "../desk";
import { useAnswering } from "./use-answering";
import { useAnswerable } from "./use-suggestions";

/** Accept and reject, for whoever may. One's own is taken back rather than rejected. */
export function AnswerButtons({ chosen, label }: { chosen: readonly OpenSuggestion[]; label: string }) {
  const t = useTranslations("suggestions");
  const { records } = useDesk();
  const { mayAccept, mayReject } = useAnswerable();
  const answer = useAnswering();
  const rejectable = chosen.filter(mayReject);
  const isOwn = chosen.every(({ by }) => by === records.userId);
  return (
    <div className="flex gap-2">
      {mayAccept && (
        <Button size="sm" aria-label={t("acceptOf", { what: label })} onPress={() => answer("accept", chosen)}>
          <Icon of={Check} /> {t("accept")}
        </Button>
      )}
      {rejectable.length > 0 && (
        <Button
          size="sm"
          variant="quiet"
          aria-label={t(isOwn ? "takeBackOf" : "rejectOf", { what: label })}
          onPress={() => answer("reject", rejectable)}
        >
          <Icon of={X} /> {t(isOwn ? "takeBack" : "reject")}
        </Button>
      )}
    </div>
  );
}

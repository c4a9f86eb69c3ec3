"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useRefusalSentence } from "@/components/ui/refusal-message";
import { notify } from "@/components/ui/toast";
import { useIssueDesk } from "./desk-context";

/** For whoever assembled an issue and so may not sign it: tells those who may that it waits for them. */
export function AskSignOff() {
  const t = useTranslations("publishing.signOff");
  const { issueId, readiness, actions } = useIssueDesk();
  const sentence = useRefusalSentence("publishing.refusals");
  const [pending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const state = await actions.askSignOffAction({ issueId, hash: readiness.hash });
      if (state.ok) notify(state.value.asked > 0 ? t("asked", { count: state.value.asked }) : t("nobody"));
      else notify(sentence(state.error), { tone: "problem" });
    });
  return (
    <Button size="sm" className="self-start" pending={pending} onPress={press}>
      {t("ask")}
    </Button>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { RefusalMessage } from "@/components/ui/refusal-message";
import type { ActionState } from "@/lib/access/action-state";
import type { Refusal } from "@/lib/kernel/result";
import type { ThreadPerson } from "@/lib/review/discussion";
import { mentionsIn } from "@/lib/review/mentions";
import { unreachable } from "./discussion-actions";
import { MentionField } from "./mention-field";

export type Said = { readonly body: string; readonly mentions: readonly string[]; readonly blocking: boolean };

type Props = {
  /** The text that it is about, as the person selected it. */
  quote: string;
  people: readonly ThreadPerson[];
  send: (said: Said) => Promise<ActionState<unknown>>;
  close: () => void;
};

/** A new comment: what it is about, what is said, and whether it stands in the way of approval. What was typed stays through a refusal. */
export default function CommentDialog({ quote, people, send, close }: Props) {
  const t = useTranslations("comments");
  const tCommon = useTranslations("common");
  const [body, setBody] = useState("");
  const [blocking, setBlocking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const go = () =>
    startTransition(async () => {
      const answer = await send({ body, blocking, mentions: mentionsIn(body, people) }).catch(() => unreachable);
      if (answer.ok) close();
      else setRefusal(answer.error);
    });
  return (
    <Dialog title={t("new")} width="sm" isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <blockquote className="line-clamp-4 border-edge border-l-2 pl-3 text-muted text-sm">
        {quote || t("whole")}
      </blockquote>
      <MentionField
        label={t("body")}
        value={body}
        onChange={setBody}
        people={people}
        placeholder={t("hint")}
        autoFocus
      />
      <Checkbox isSelected={blocking} onChange={setBlocking}>
        {t("block")}
      </Checkbox>
      <RefusalMessage refusal={refusal} own="comments.refusals" />
      <DialogActions>
        <Button onPress={close}>{tCommon("cancel")}</Button>
        <Button variant="primary" pending={pending} isDisabled={body.trim() === ""} onPress={go}>
          {t("send")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

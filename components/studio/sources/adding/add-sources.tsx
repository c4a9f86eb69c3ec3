"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { TextArea } from "@/components/ui/text-area";
import type { ActionState } from "@/lib/access/action-state";
import type { Refusal } from "@/lib/kernel/result";
import type { Draft } from "@/lib/sources/draft";
import { DraftsForm, type DraftsFormProps } from "./drafts-form";

type Props = {
  publicationId: string;
  lookUp: (input: unknown) => Promise<ActionState<readonly Draft[]>>;
  add: DraftsFormProps["add"];
};

/** References are pasted as they come; what they are is read, shown, put right where need be, and kept. */
export function AddSources({ publicationId, lookUp, add }: Props) {
  const t = useTranslations("library.add");
  const [text, setText] = useState("");
  const [read, setRead] = useState<{ turn: number; drafts: readonly Draft[] } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isReading, setReading] = useState(false);

  const readText = async () => {
    if (isReading || text.trim() === "") return;
    setReading(true);
    setRefusal(null);
    const answer = await lookUp({ publicationId, text }).catch(() => unreachable);
    setReading(false);
    if (answer.ok) setRead((before) => ({ turn: (before?.turn ?? 0) + 1, drafts: answer.value }));
    else setRefusal(answer.error);
  };

  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <TextArea
          label={t("label")}
          description={t("help")}
          placeholder={t("placeholder")}
          rows={5}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) readText();
          }}
          autoFocus
        />
        <RefusalMessage refusal={refusal} own="library.add.refusals" />
        <Button
          variant={read ? "secondary" : "primary"}
          pending={isReading}
          isDisabled={text.trim() === ""}
          onPress={readText}
          className="self-start"
        >
          {t("read")}
        </Button>
        <p role="status" className="text-muted text-sm empty:hidden">
          {isReading && t("reading")}
        </p>
      </div>
      {read && <DraftsForm key={read.turn} publicationId={publicationId} drafts={read.drafts} add={add} />}
    </div>
  );
}

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;

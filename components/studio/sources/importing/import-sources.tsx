"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { TextArea } from "@/components/ui/text-area";
import { notify } from "@/components/ui/toast";
import type { ActionState } from "@/lib/access/action-state";
import type { Refusal } from "@/lib/kernel/result";
import type { ImportPlan } from "@/lib/sources/import-plan";
import { PlanView } from "./plan-view";

type Outcome = { readonly added: number; readonly known: number; readonly unreadable: number };
type Props = {
  publicationId: string;
  plan: (input: unknown) => Promise<ActionState<ImportPlan>>;
  run: (input: unknown) => Promise<ActionState<Outcome>>;
};

/** What a form may send; a larger library goes by the command line. */
const mostBytes = 900_000;

/** A file or its text; what it comes to; and then the import itself. */
export function ImportSources({ publicationId, plan, run }: Props) {
  const t = useTranslations("library.import");
  const router = useRouter();
  const [text, setText] = useState("");
  const [found, setFound] = useState<{ text: string; plan: ImportPlan } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState<"plan" | "run" | null>(null);

  const look = async (given: string) => {
    setFound(null);
    if (new TextEncoder().encode(given).length > mostBytes) return setRefusal({ code: "tooLarge", facts: {} });
    setBusy("plan");
    const answer = await plan({ publicationId, text: given }).catch(() => unreachable);
    setBusy(null);
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) setFound({ text: given, plan: answer.value });
  };
  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    if (file.size > mostBytes) return setRefusal({ code: "tooLarge", facts: {} });
    const given = await file.text();
    setText(given);
    await look(given);
  };
  const keep = async () => {
    if (!found) return;
    setBusy("run");
    const answer = await run({ publicationId, text: found.text }).catch(() => unreachable);
    setBusy(null);
    if (!answer.ok) return setRefusal(answer.error);
    notify(t("done", { count: answer.value.added }));
    router.push("/studio/sources");
  };

  return (
    <div className="flex flex-col gap-6">
      <FileTrigger acceptedFileTypes={[".bib", ".bibtex", ".ris", ".json", ".txt"]} onSelect={take}>
        <Button icon={<Icon of={FileUp} />} className="self-start">
          {t("file")}
        </Button>
      </FileTrigger>
      <TextArea label={t("text")} description={t("textHelp")} rows={8} value={text} onChange={setText} />
      <RefusalMessage refusal={refusal} own="library.import.refusals" />
      <Button
        variant={found ? "secondary" : "primary"}
        pending={busy === "plan"}
        isDisabled={text.trim() === ""}
        onPress={() => look(text)}
        className="self-start"
      >
        {t("look")}
      </Button>
      {found && <PlanView plan={found.plan} isBusy={busy === "run"} keep={keep} />}
    </div>
  );
}

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;

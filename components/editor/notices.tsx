"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Unsent } from "./connection/unsent";
import { useDesk, useSession, useSessionValue } from "./desk";
import { textOf } from "./session/opening";

/** What must be read before writing goes on: why nothing can be written, what was refused, what was left behind. */
export function Notices({ mayEdit }: { mayEdit: boolean }) {
  const { phase, leftBehind } = useDesk();
  return (
    <>
      {phase.kind === "closed" && <Closed {...phase} />}
      <ReadOnly mayEdit={mayEdit} />
      <Refused />
      {leftBehind.map((unsent) => (
        <LeftBehind key={unsent.clientId} unsent={unsent} />
      ))}
    </>
  );
}

function Notice({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <section
      role="status"
      className="mx-auto mt-4 flex w-[calc(100%-2rem)] max-w-[46rem] flex-wrap items-center gap-x-4 gap-y-2 border border-edge rounded-md bg-raised px-4 py-3 text-sm"
    >
      <div className="min-w-64 flex-1">{children}</div>
      {actions && <div className="flex gap-2">{actions}</div>}
    </section>
  );
}

function Closed({ code, reference }: { code: string; reference?: string }) {
  const t = useTranslations("editor.notices");
  const signedOut = code === "signedOut";
  const action = signedOut ? (
    <a className="link" href="/sign-in" target="_blank" rel="noopener">
      {t("signIn")}
    </a>
  ) : undefined;
  return (
    <Notice actions={action}>
      <p>{t(signedOut ? "signedOut" : code === "notFound" ? "notFound" : "crash")}</p>
      {reference && <p className="text-muted">{t("reference", { reference })}</p>}
    </Notice>
  );
}

/** Why the page does not take any writing, and what to do about it. */
function ReadOnly({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations("editor.notices");
  const tStates = useTranslations("common.articleStates");
  const editable = useSessionValue(({ documentState }) => documentState.editable, true);
  const state = useSessionValue(({ documentState }) => documentState.state, "draft");
  const suggestOnly = useSessionValue(({ documentState }) => documentState.suggestOnly, false);
  const tSuggestions = useTranslations("suggestions");
  if (editable && suggestOnly) return <Notice>{tSuggestions("onlySuggests")}</Notice>;
  if (editable) return null;
  const isOpen = state === "planned" || state === "draft" || state === "changesRequested";
  const key = mayEdit && !isOpen ? (reopened.has(state) ? "readOnlyState" : "readOnlyOut") : "readOnlyRight";
  return <Notice>{t(key, { state: tStates(state) })}</Notice>;
}

/** The states that "reopen" in the right column leads out of. */
const reopened = new Set(["inReview", "approved", "changesRequested"]);

/** The server will not take what is unsent: it is shown, so that it can be kept, and then let go. */
function Refused() {
  const t = useTranslations("editor.notices");
  const session = useSession();
  const { reopen, forget } = useDesk();
  const refusal = useSessionValue(({ status }) => status.refusal?.code ?? null, null);
  if (!refusal || !session) return null;
  const own = session.unsent();
  const actions = (
    <>
      {own && <CopyButton text={textOf(own)} />}
      <Button
        size="sm"
        onPress={() => {
          if (own) forget(own);
          reopen();
        }}
      >
        {t("dropAndGoOn")}
      </Button>
    </>
  );
  const key = ["wrongState", "forbidden", "tooLarge"].find((code) => code === refusal) ?? "other";
  return <Notice actions={actions}>{t(`refused.${key}`)}</Notice>;
}

function LeftBehind({ unsent }: { unsent: Unsent }) {
  const t = useTranslations("editor.notices");
  const { forget } = useDesk();
  const text = textOf(unsent);
  const actions = (
    <>
      <CopyButton text={text} />
      <Button size="sm" variant="quiet" onPress={() => forget(unsent)}>
        {t("forget")}
      </Button>
    </>
  );
  return (
    <Notice actions={actions}>
      <p>{t("leftBehind")}</p>
      {text && <p className="mt-1 line-clamp-3 text-muted">{text}</p>}
    </Notice>
  );
}

function CopyButton({ text }: { text: string }) {
  const t = useTranslations("editor.notices");
  if (!text) return null;
  return (
    <Button size="sm" onPress={() => void navigator.clipboard.writeText(text)}>
      {t("copy")}
    </Button>
  );
}

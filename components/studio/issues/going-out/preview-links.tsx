"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { Time } from "@/components/ui/time";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import { type PreviewLinkLine, previewDays } from "@/lib/publishing/preview/preview-link";
import { text } from "../issue-actions";
import type { GoingOutActions } from "./going-out-actions";

type Props = {
  issueId: string;
  /** The site's own address, without a slash at its end. */
  site: string;
  links: readonly PreviewLinkLine[];
  timeZone: string;
  make: GoingOutActions["makePreviewLinkAction"];
  revoke: GoingOutActions["revokePreviewLinkAction"];
};

/** A link to give, and those that were given: who made each, until when it opens, when it was used last. */
export function PreviewLinks({ links, ...given }: Props) {
  const t = useTranslations("going.links");
  return (
    <>
      <MakeLink {...given} />
      {links.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <ul className="border-rule border-t">
          {links.map((link) => (
            <Line key={link.id} link={link} {...given} />
          ))}
        </ul>
      )}
    </>
  );
}

function MakeLink({ issueId, make }: Omit<Props, "links">) {
  const t = useTranslations("going.links");
  const send = (data: FormData) => make({ issueId, label: text(data, "label"), days: text(data, "days") });
  const form = useActionForm(send, {
    onDone: (_, element) => {
      element.reset();
      notify(t("made"));
    },
  });
  return (
    <ActionForm form={form} own="going.refusals" className="flex flex-col gap-4 pb-8">
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <TextField name="label" label={t("for")} description={t("forHint")} isRequired autoComplete="off" />
        <Select
          name="days"
          label={t("until")}
          defaultValue="7"
          options={previewDays.map((days) => ({ id: days, label: t("days", { days: Number(days) }) }))}
        />
      </div>
      <SubmitButton className="self-start">{t("make")}</SubmitButton>
    </ActionForm>
  );
}

const tones = { open: "strong", expired: "plain", revoked: "plain" } as const;

function Line({ link, issueId, site, timeZone, revoke }: Omit<Props, "links"> & { link: PreviewLinkLine }) {
  const t = useTranslations("going.links");
  return (
    <li className="flex flex-col gap-2 border-rule border-b py-4">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-bold">{link.label}</span>
        <Badge tone={tones[link.state]}>{t(`states.${link.state}`)}</Badge>
      </p>
      <p className="text-muted text-sm">
        {t("madeBy", { name: link.madeBy })} · <Time value={link.createdAt} timeZone={timeZone} as="full" /> ·{" "}
        {t("expires")} <Time value={link.expiresAt} timeZone={timeZone} as="full" />
      </p>
      <p className="text-muted text-sm">
        {link.lastUsedAt ? (
          <>
            {t("uses", { count: link.uses })} · {t("lastUsed")} <Time value={link.lastUsedAt} timeZone={timeZone} />
          </>
        ) : (
          t("unused")
        )}
      </p>
      {link.path && (
        <div className="flex flex-wrap items-end gap-2">
          <Address address={site + link.path} label={t("address", { label: link.label })} />
          <ConfirmDialog
            title={t("revokeTitle")}
            confirmLabel={t("revoke")}
            danger
            onConfirm={() => revoke({ issueId, linkId: link.id })}
            onDone={() => notify(t("revoked"))}
            trigger={<Button aria-label={t("revokeOf", { label: link.label })}>{t("revoke")}</Button>}
          >
            <p>{t("revokeExplain", { label: link.label })}</p>
          </ConfirmDialog>
        </div>
      )}
    </li>
  );
}

function Address({ address, label }: { address: string; label: string }) {
  const t = useTranslations("going.links");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    setCopied(done);
  };
  return (
    <>
      <TextField label={label} hideLabel value={address} isReadOnly className="min-w-0 flex-1 basis-60" />
      <Button onPress={copy}>{copied ? t("copied") : t("copy")}</Button>
    </>
  );
}

"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Seal } from "@/components/ui/seal";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import { isAsReadersHaveIt } from "@/lib/publishing/blocker";
import type { Lapse } from "@/lib/publishing/covers";
import { useIssueDesk } from "./desk-context";
import { AskSignOff } from "./ask-sign-off";
import { text } from "./issue-actions";

/** Who said that it is ready, with their seal while that holds. */
export function SignOffState() {
  const t = useTranslations("publishing.signOff");
  const { readiness, timeZone } = useIssueDesk();
  const { signOff, may, contentBlockers } = readiness;
  const isOut = isAsReadersHaveIt(contentBlockers);
  const waiting = contentBlockers.length > 0 ? t("later") : may.signOff ? t("yours") : t("others");
  return (
    <div id="sign-off" className="flex flex-col gap-2 text-sm">
      {signOff?.holds ? (
        <div className="flex items-center gap-3">
          <Seal name={signOff.by} label={t("by", { name: signOff.by })} />
          <p>
            <span className="font-bold">{t("by", { name: signOff.by })}</span>
            <br />
            <span className="text-muted">
              <Time value={signOff.at} timeZone={timeZone} as="full" />
            </span>
          </p>
        </div>
      ) : (
        <p>{isOut ? t("nothingNew") : signOff ? t("lapsed", { name: signOff.by }) : t("none")}</p>
      )}
      {!isOut && <Lapses lapses={readiness.lapses} />}
      {!signOff?.holds && !isOut && <p className="text-muted">{waiting}</p>}
      {!signOff?.holds && contentBlockers.length === 0 && may.arrange && !may.signOff && <AskSignOff />}
      <Fingerprint hash={readiness.hash} />
    </div>
  );
}

const mostLapses = 8;

/** Which change it was that dropped the sign-off: of each article what, and of the issue what. */
function Lapses({ lapses }: { lapses: readonly Lapse[] }) {
  const t = useTranslations("publishing.signOff");
  if (lapses.length === 0) return null;
  const more = lapses.length - mostLapses;
  return (
    <div>
      <p className="text-muted">{t("lapses")}</p>
      <ul className="flex flex-col gap-0.5">
        {lapses.slice(0, mostLapses).map(({ change, articleId, title }) => (
          <li key={`${change} ${articleId}`}>
            {articleId && (
              <>
                <Link className="link" href={`/studio/articles/${articleId}`}>
                  {title}
                </Link>
                {": "}
              </>
            )}
            {t(`change.${change}`)}
          </li>
        ))}
        {more > 0 && <li className="text-muted">{t("moreLapses", { count: more })}</li>}
      </ul>
    </div>
  );
}

/** The hash that a sign-off is about, short; whole for whoever points at it. */
function Fingerprint({ hash }: { hash: string }) {
  const t = useTranslations("publishing.signOff");
  return (
    <p className="text-muted text-xs">
      {t("fingerprint")}{" "}
      <code title={hash} className="font-mono">
        {hash.slice(0, 12)}
      </code>
    </p>
  );
}

/** Asks once more, and signs. */
export function SignOffDialog() {
  const t = useTranslations("publishing.signOff");
  const { label } = useIssueDesk();
  return (
    <Dialog title={t("title", { issue: label })} trigger={<Button variant="primary">{t("sign")}</Button>}>
      {(close) => <SignOffForm close={close} />}
    </Dialog>
  );
}

function SignOffForm({ close }: { close: () => void }) {
  const t = useTranslations("publishing.signOff");
  const { issueId, readiness, actions, label } = useIssueDesk();
  const sign = (data: FormData) => actions.signOffAction({ issueId, hash: readiness.hash, note: text(data, "note") });
  const done = () => {
    close();
    notify(t("done", { issue: label }));
  };
  const form = useActionForm(sign, { onDone: done });
  return (
    <ActionForm form={form} own="publishing.refusals">
      <p>{t("explain")}</p>
      <Fingerprint hash={readiness.hash} />
      <TextArea name="note" label={t("note")} optional rows={2} />
      <DialogActions>
        <Button onPress={close}>{t("cancel")}</Button>
        <SubmitButton>{t("sign")}</SubmitButton>
      </DialogActions>
    </ActionForm>
  );
}

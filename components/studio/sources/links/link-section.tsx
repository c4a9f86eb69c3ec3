import { useTranslations } from "next-intl";
import { RailSection } from "@/components/studio/rail";
import { Time } from "@/components/ui/time";
import type { ActionState } from "@/lib/access/action-state";
import { archiveAddress, archiveRequest } from "@/lib/sources/archive-address";
import type { LinkView } from "@/lib/sources/links/link-state";
import { CheckNow } from "./check-now";
import { LinkMark } from "./link-mark";
import { MendLink } from "./mend-link";

export type LinkSectionProps = {
  source: LinkView & {
    readonly id: string;
    readonly version: number;
    readonly url: string | null;
    readonly archiveUrl: string | null;
    readonly accessedOn: string | null;
    readonly publishedOn: string | null;
  };
  timeZone: string;
  /** Null for whoever may not change the source. */
  actions: {
    readonly check: (input: unknown) => Promise<ActionState<unknown>>;
    readonly mend: (input: unknown) => Promise<ActionState<unknown>>;
  } | null;
};

/** How a source's page was found at the last look, and the ways to it when it is no longer there. */
export function LinkSection({ source, timeZone, actions }: LinkSectionProps) {
  const t = useTranslations("library.link");
  const { id, version, url, linkState, linkCheckedAt, linkStatus, linkProblem, movedTo, archiveUrl } = source;
  if (!url) return null;
  const archive = archiveAddress(source, new Date());
  return (
    <RailSection title={t("title")} action={actions && <CheckNow sourceId={id} action={actions.check} />}>
      <div className="flex flex-col gap-2 text-sm">
        <p className="flex flex-wrap items-baseline gap-2">
          <LinkMark state={linkState} />
          <span className="text-muted">
            {linkCheckedAt
              ? t.rich("checked", { when: () => <Time key="when" value={linkCheckedAt} timeZone={timeZone} /> })
              : t("unchecked")}
          </span>
        </p>
        {linkState === "closed" && <p className="text-muted">{t("closed")}</p>}
        {linkProblem && <p className="text-muted">{t("problem", { problem: linkProblem })}</p>}
        {!linkProblem && linkStatus !== null && linkStatus >= 400 && (
          <p className="text-muted">{t("status", { status: linkStatus })}</p>
        )}
        {movedTo && (
          <p>
            {t("movedTo")}{" "}
            <a className="link break-all" href={movedTo} target="_blank" rel="noopener noreferrer">
              {movedTo}
            </a>
          </p>
        )}
        {movedTo && actions && <MendLink sourceId={id} version={version} how="moved" action={actions.mend} />}
        {archive && (
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            <a className="link" href={archive} target="_blank" rel="noopener noreferrer">
              {t("archive")}
            </a>
            {linkState !== "dead" && (
              <a className="link" href={archiveRequest(url)} target="_blank" rel="noopener noreferrer">
                {t("keep")}
              </a>
            )}
          </p>
        )}
        {linkState === "dead" && !archiveUrl && actions && (
          <MendLink sourceId={id} version={version} how="archive" action={actions.mend} />
        )}
      </div>
    </RailSection>
  );
}

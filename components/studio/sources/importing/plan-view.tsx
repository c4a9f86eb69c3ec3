import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ImportLine, ImportPlan } from "@/lib/sources/import-plan";

type Props = { plan: ImportPlan; isBusy: boolean; keep: () => void };

/** As many lines of a group as are shown; the numbers say the rest. */
const shown = 200;

/** What an import would add, what is known, and what cannot be read and why, each with its line in the file. */
export function PlanView({ plan, isBusy, keep }: Props) {
  const t = useTranslations("library.import");
  const { fresh, known, unreadable } = plan;
  return (
    <div className="flex flex-col gap-8">
      <Group title={t("unreadable", { count: unreadable.length })} count={unreadable.length}>
        {unreadable.slice(0, shown).map(({ line, reason, excerpt }) => (
          <Row key={line} line={line}>
            {t(`reasons.${reason}`)} <code className="break-all text-muted text-sm">{excerpt}</code>
          </Row>
        ))}
      </Group>
      <Group title={t("known", { count: known.length })} count={known.length}>
        {known.slice(0, shown).map((entry) => (
          <Row key={entry.line} line={entry.line}>
            {entry.sourceId ? (
              <Link className="link" href={`/studio/sources/${entry.sourceId}`}>
                <Title entry={entry} />
              </Link>
            ) : (
              <>
                <Title entry={entry} /> <span className="text-muted text-sm">{t("twice")}</span>
              </>
            )}
          </Row>
        ))}
      </Group>
      <Group title={t("fresh", { count: fresh.length })} count={fresh.length}>
        {fresh.slice(0, shown).map((entry) => (
          <Row key={entry.line} line={entry.line}>
            <Title entry={entry} /> <span className="text-muted text-sm">{entry.outlet}</span>
          </Row>
        ))}
      </Group>
      {fresh.length > 0 ? (
        <Button variant="primary" pending={isBusy} onPress={keep} className="self-start">
          {t("keep", { count: fresh.length })}
        </Button>
      ) : (
        <p>{t("nothing")}</p>
      )}
    </div>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const t = useTranslations("library.import");
  if (count === 0) return null;
  return (
    <section>
      <h2 className="border-ink border-b pb-1.5 text-base">{title}</h2>
      <ul>{children}</ul>
      {count > shown && <p className="pt-2 text-muted text-sm">{t("more", { count: count - shown })}</p>}
    </section>
  );
}

function Row({ line, children }: { line: number; children: ReactNode }) {
  const t = useTranslations("library.import");
  return (
    <li className="flex gap-4 border-rule border-b py-2">
      <span className="tabular w-14 shrink-0 text-muted text-sm">{t("line", { line })}</span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}

function Title({ entry }: { entry: ImportLine }) {
  return <span lang={entry.language}>{entry.title}</span>;
}

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Seal } from "@/components/ui/seal";
import { articleShapes } from "@/components/ui/state-mark";
import { StateShape } from "@/components/ui/state-shape";
import type { BoardItem, IssueOnBoard } from "@/lib/articles/board";

/** The items of an issue under their sections, each with its state, whose it is, or whose approval stands on it. */
export function IssueItems({ issue }: { issue: IssueOnBoard }) {
  return (
    <div className="flex flex-col gap-4">
      {issue.sections
        .filter(({ items }) => items.length > 0)
        .map((section) => (
          <section key={section.id}>
            <h3 className="mb-1 text-muted text-xs">{section.title}</h3>
            <ul>
              {section.items.map((item) => (
                <ItemRow key={item.id} item={item} issueId={issue.id} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function ItemRow({ item, issueId }: { item: BoardItem; issueId: string }) {
  const t = useTranslations("board");
  const tState = useTranslations("common.articleStates");
  const { article } = item;
  const state = article ? tState(article.state) : t("issue.emptySlot");
  const title = article ? article.title || t("untitled") : item.label || t("issue.emptySlot");
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5 border-rule border-t py-1.5 first:border-t-0">
      <span className="self-start pt-1" title={state}>
        <StateShape name={article ? articleShapes[article.state] : "dotted"} />
        <span className="unseen">{state}</span>
      </span>
      <span className="min-w-0">
        <Link
          href={article ? `/studio/articles/${article.id}` : `/studio/issues/${issueId}`}
          className={article ? "no-underline hover:underline" : "text-muted no-underline hover:underline"}
        >
          {title}
        </Link>
        {item.owner && <span className="block text-muted text-xs">{item.owner}</span>}
      </span>
      <Seals names={item.approvedBy} />
    </li>
  );
}

/** The seals of whoever approved it, side by side as on paper. */
function Seals({ names }: { names: readonly string[] }) {
  const t = useTranslations("common.seal");
  if (names.length === 0) return null;
  return (
    <span className="flex gap-1 self-center">
      {names.map((name) => (
        <Seal key={name} name={name} label={t("approvedBy", { name })} size="sm" />
      ))}
    </span>
  );
}

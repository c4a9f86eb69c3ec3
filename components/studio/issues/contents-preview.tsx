import { useTranslations } from "next-intl";
import type { IssueComposition } from "@/lib/issues/compose-issue";

/** The contents as readers would get them now: never typed, always drawn from the arrangement. */
export function ContentsPreview({ sections }: { sections: IssueComposition["sections"] }) {
  const t = useTranslations("issues.desk");
  if (sections.length === 0) return <p className="text-muted text-sm">{t("contentsEmpty")}</p>;
  return (
    <ol className="flex flex-col gap-3 text-sm">
      {sections.map((section) => (
        <li key={`${section.number} ${section.title}`}>
          <p className="flex gap-2 font-bold">
            {section.number && <span className="tabular">{section.number}</span>}
            {section.title}
          </p>
          {section.groups.map((group) => (
            <Group key={group.category} group={group} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Group({ group }: { group: IssueComposition["sections"][number]["groups"][number] }) {
  return (
    <div className="pt-1">
      {group.category && <p className="text-muted text-xs">{group.category}</p>}
      <ol className="flex flex-col gap-0.5">
        {group.items.map((item) => (
          <li key={item.itemId} className="flex gap-2">
            {item.number && <span className="tabular shrink-0 text-muted">{item.number}</span>}
            <span className={item.articleId ? undefined : "text-muted italic"}>{item.title || "–"}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { RefusalMessage } from "@/components/ui/refusal-message";
import { PlainSelect } from "@/components/ui/plain-select";
import type { ActionState } from "@/lib/access/action-state";
import type { ArticleDetails, ArticlePeople } from "@/lib/articles/article-details";
import type { Refusal } from "@/lib/kernel/result";
import type { RailArticle } from "./rail-article";

type PeopleProps = { article: RailArticle; update: (input: unknown) => Promise<ActionState<ArticleDetails>> };

/** Who is named on the article. Whoever hands out work may add and take away. */
export function People({ article, update }: PeopleProps) {
  const t = useTranslations("article.peopleList");
  const { details, names, mayAssign, members } = article;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const set = async (people: ArticlePeople) => {
    const answer = await update({ articleId: article.id, seen: details, changes: { people } }).catch(() => unreachable);
    setRefusal(answer.ok ? null : answer.error);
  };
  const others = members.filter(({ id }) => !details.people.some((person) => person.userId === id));
  return (
    <div className="flex flex-col gap-2 text-sm">
      <ul className="flex flex-col gap-1.5">
        {details.people.map((person) => (
          <li key={`${person.userId} ${person.role}`} className="flex items-center gap-2">
            <Avatar name={names[person.userId] ?? "?"} size="sm" />
            <span>{names[person.userId]}</span>
            <span className="text-muted">{t(`roles.${person.role}`)}</span>
            {mayAssign && (
              <Button
                variant="quiet"
                size="sm"
                className="ml-auto"
                aria-label={t("remove", { name: names[person.userId] ?? "" })}
                onPress={() => set(details.people.filter((one) => one !== person))}
              >
                <Icon of={X} className="size-3.5" />
              </Button>
            )}
          </li>
        ))}
        {details.people.length === 0 && <li className="text-muted">{t("begunBy", { name: article.createdBy })}</li>}
      </ul>
      {mayAssign && others.length > 0 && (
        <PlainSelect
          label={t("add")}
          hideLabel
          value={null}
          placeholder={t("add")}
          options={others.map(({ id, name }) => ({ id, label: name }))}
          onChange={(userId) => set([...details.people, { userId, role: "author" }])}
        />
      )}
      <RefusalMessage refusal={refusal} />
    </div>
  );
}

const unreachable = { ok: false, error: { code: "unreachable", facts: {} } } as const;

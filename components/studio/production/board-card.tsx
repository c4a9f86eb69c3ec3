"use client";

import { Ellipsis, GripVertical } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { GridListItem } from "react-aria-components/GridList";
import { DueMark } from "@/components/studio/due-mark";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { ArticleStateMark } from "@/components/ui/state-mark";
import { type BoardCard, type Lane, laneOf, laneStates, lanes } from "@/lib/articles/lanes";
import { laneMove } from "@/lib/review/lane-move";

type Props = { card: BoardCard; timeZone: string; put: (id: string, to: Lane) => void };

/** A card: what it is, whose, by when, in which issue; a handle for hands and keys, and a menu that says what can be done and why not. */
export function BoardCardRow({ card, timeZone, put }: Props) {
  const t = useTranslations("production.board");
  const tKind = useTranslations("common.articleKinds");
  const tCorrection = useTranslations("correction");
  const name = card.title || t("untitled");
  const here = laneOf(card.state);
  const says = card.state !== laneStates[here][0];
  return (
    <GridListItem
      id={card.id}
      textValue={name}
      className="group flex gap-1 rounded-sm border border-rule bg-raised py-2 pr-1 outline-none data-dragging:opacity-50 data-focus-visible:border-focus data-hovered:border-edge"
    >
      <AriaButton
        slot="drag"
        aria-label={t("drag", { name })}
        className="grid size-7 shrink-0 cursor-grab place-items-center rounded-sm text-faint hover:text-ink data-focus-visible:text-ink pointer-coarse:size-11"
      >
        <Icon of={GripVertical} />
      </AriaButton>
      <div className="flex min-w-0 flex-1 flex-col gap-1 text-sm">
        <Link
          href={`/studio/articles/${card.id}`}
          className="break-keep font-bold leading-snug no-underline hover:underline"
        >
          {name}
        </Link>
        <p className="text-muted">
          {[...(card.isCorrection ? [tCorrection("mark")] : []), tKind(card.kind), ...card.people].join(" · ")}
        </p>
        <p className="flex flex-wrap items-baseline gap-x-2">
          {says && <ArticleStateMark state={card.state} />}
          {card.dueAt && here !== "out" && <DueMark dueAt={new Date(card.dueAt)} timeZone={timeZone} />}
          {card.issue && (
            <Link className="link text-muted" href={`/studio/issues/${card.issue.id}`}>
              {t("issue", { number: card.issue.number })}
            </Link>
          )}
        </p>
      </div>
      <MoveMenu card={card} name={name} put={put} />
    </GridListItem>
  );
}

/** The same moves without dragging: each lane, and beside it why not. */
function MoveMenu({ card, name, put }: Pick<Props, "card" | "put"> & { name: string }) {
  const t = useTranslations("production.board");
  const entries = lanes
    .filter((lane) => lane !== laneOf(card.state))
    .map((lane) => {
      const move = laneMove(card, lane);
      const why = "refusal" in move ? t(`refusals.${move.refusal}`) : undefined;
      return {
        id: lane,
        label: t(`lanes.${lane}`),
        description: why,
        disabled: why !== undefined,
        onAction: () => put(card.id, lane),
      };
    });
  return (
    <span className="shrink-0 self-start">
      <Menu
        label={t("moveTo", { name })}
        placement="bottom end"
        trigger={<Button variant="quiet" size="sm" icon={<Icon of={Ellipsis} />} aria-label={t("moveTo", { name })} />}
        groups={[{ id: "lanes", title: t("lanesTitle"), entries }]}
      />
    </span>
  );
}

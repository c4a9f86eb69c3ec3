"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { GridList } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { StateShape } from "@/components/ui/state-shape";
import { articleShapes } from "@/components/ui/state-mark";
import { type Lane, laneStates, type LanePage } from "@/lib/articles/lanes";
import { BoardCardRow } from "./board-card";
import { type BoardQuery, boardHref } from "./board-query";

type Props = {
  lane: Lane;
  page: LanePage;
  query: BoardQuery;
  timeZone: string;
  put: (id: string, to: Lane) => void;
};

const dragType = "application/x-article-card";

/** One lane: its newest cards, and where the rest of them is. The whole lane takes what is dropped on it. */
export function BoardLane({ lane, page, query, timeZone, put }: Props) {
  const t = useTranslations("production.board");
  const title = (id: string) => page.cards.find((card) => card.id === id)?.title ?? "";
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key), "text/plain": title(String(key)) })),
    acceptedDragTypes: [dragType],
    getDropOperation: (target) => (target.type === "root" ? "move" : "cancel"),
    async onRootDrop({ items }) {
      const [item] = items;
      if (item?.kind === "text") put(await item.getText(dragType), lane);
    },
  });
  const name = t(`lanes.${lane}`);
  const count = page.next ? t("more", { count: page.cards.length }) : String(page.cards.length);
  return (
    <section aria-labelledby={`lane-${lane}`} className="flex w-56 shrink-0 flex-col max-sm:w-72">
      <h2 id={`lane-${lane}`} className="flex items-baseline gap-2 border-ink border-b pb-1.5 text-base">
        <StateShape name={articleShapes[laneStates[lane][0]]} />
        {name}
        <span className="tabular font-normal text-muted text-sm">{count}</span>
      </h2>
      <GridList
        aria-label={t("cardsOf", { lane: name })}
        items={page.cards}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="px-1 py-4 text-faint text-sm">{t("empty")}</p>}
        className="relative flex min-h-40 flex-1 flex-col gap-2 py-2 outline-none data-drop-target:bg-selection/40"
      >
        {(card) => <BoardCardRow card={card} timeZone={timeZone} put={put} />}
      </GridList>
      {page.next && (
        <Link className="link py-2 text-sm" href={boardHref("board", query, { lane, after: page.next })}>
          {t("rest")}
        </Link>
      )}
    </section>
  );
}

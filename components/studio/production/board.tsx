"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { notify } from "@/components/ui/toast";
import type { Board as Lanes, BoardCard, Lane } from "@/lib/articles/lanes";
import { type LaneStep, laneMove } from "@/lib/review/lane-move";
import { BoardLane } from "./board-lane";
import type { BoardQuery } from "./board-query";
import { type BoardActions, StepDialog } from "./step-dialog";

type Props = { board: Lanes; query: BoardQuery; timeZone: string; actions: BoardActions };

/** Lanes by state. A card goes into another lane by hand, by touch or by keys, where the state machine has a step for that person. */
export function Board({ board, query, timeZone, actions }: Props) {
  const t = useTranslations("production.board");
  const [asking, ask] = useState<{ card: BoardCard; step: LaneStep } | null>(null);
  const lanes = Object.entries(board) as [Lane, NonNullable<Lanes[Lane]>][];
  const find = (id: string) => lanes.flatMap(([, { cards }]) => cards).find((card) => card.id === id);
  const put = (id: string, to: Lane) => {
    const card = find(id);
    if (!card) return;
    const move = laneMove(card, to);
    if ("step" in move) return ask({ card, step: move.step });
    if (move.refusal !== "here") notify(t(`refusals.${move.refusal}`), { tone: "problem" });
  };
  return (
    <>
      <div className="relative -mx-4 flex gap-4 overflow-x-auto px-4 pb-4 sm:-mx-8 sm:px-8">
        {lanes.map(([lane, page]) => (
          <BoardLane key={lane} {...{ lane, page, query, timeZone, put }} />
        ))}
      </div>
      {asking && <StepDialog {...asking} actions={actions} close={() => ask(null)} />}
    </>
  );
}

"use client";

import { useEffect } from "react";
import { late } from "@/components/ui/late";
import { whenIdle } from "@/components/ui/when-idle";

/** Nothing of it is wanted before there is a caret. */
const ContextTools = late<{ active: ReadonlySet<string> }>(
  () => import("./context-tools"),
  () => null,
);

export function LateContextTools({ active }: { active: ReadonlySet<string> }) {
  useEffect(() => whenIdle(ContextTools.fetchSoon), []);
  const isWanted = [...active].some((name) => places.has(name));
  return isWanted ? <ContextTools active={active} /> : null;
}

const places: ReadonlySet<string> = new Set([
  "node:citation",
  "node:tableEmbed",
  "node:chartEmbed",
  "node:figure",
  "figure",
  "tableFigure",
  "subhead",
  "box",
]);

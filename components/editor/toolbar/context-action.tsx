"use client";

import { type Command, NodeSelection } from "@tiptap/pm/state";
import { useSession } from "../desk";
import type { Snapshot } from "../session/article-session";
import { keepFocus } from "./tool";

/** One thing that can be done with what the caret stands in. */
export function Action({ label, command }: { label: string; command: Command }) {
  const session = useSession();
  return (
    <button
      type="button"
      onMouseDown={keepFocus}
      onClick={() => session?.run(command)}
      className="h-7 shrink-0 rounded-sm px-2 text-ink hover:bg-sunken active:bg-rule pointer-coarse:h-10"
    >
      {label}
    </button>
  );
}

export const removeSelected: Command = (state, dispatch) => {
  dispatch?.(state.tr.deleteSelection());
  return true;
};

/** An attribute of the selected node; "" when none is selected. */
export function selectedAttribute({ state }: Snapshot, name: string): string {
  return state.selection instanceof NodeSelection ? String(state.selection.node.attrs[name] ?? "") : "";
}

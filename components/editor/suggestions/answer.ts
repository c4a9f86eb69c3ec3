import type { EditorView } from "@tiptap/pm/view";
import type { Answering } from "@/lib/document/suggestions/settle";
import { settleSteps } from "@/lib/document/suggestions/settle-steps";
import { answeringKey } from "./suggesting";

/** Answers suggestions as one change, which one undo takes back. False: there was nothing to answer. */
export function answerSuggestions(view: EditorView, answering: Answering): boolean {
  const { state } = view;
  const { steps } = settleSteps(state.doc, answering);
  if (steps.length === 0) return false;
  const { tr } = state;
  for (const step of steps) tr.step(step);
  view.dispatch(tr.setMeta(answeringKey, true));
  return true;
}

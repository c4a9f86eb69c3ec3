import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep, type Step, StepMap } from "@tiptap/pm/transform";
import { checkDocument } from "@/lib/document/check-document";

/**
 * Lets nothing into the page that the server would refuse, so that what somebody pastes is refused at once and not half a
 * sentence later. Typing is not checked: it cannot break a rule. Holes in tables pass: they are mended in the next breath.
 */
export function guard(refused: (problem: string) => void): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => {
      if (!transaction.docChanged || isTakenIn(transaction) || transaction.steps.every(isTyping)) return true;
      const problem = problemOf(transaction.doc);
      if (!problem || problem === problemOf(transaction.before)) return true;
      refused(problem);
      return false;
    },
  });
}

function problemOf(doc: Node): string | null {
  const checked = checkDocument(doc, { suggestions: true });
  if (checked.ok || checked.error.facts.problem === "tableGeometry") return null;
  return String(checked.error.facts.problem);
}

/** Steps of others have passed the server's check. */
function isTakenIn(transaction: Transaction): boolean {
  return transaction.getMeta("collab$") !== undefined;
}

/** Whether a step puts in nothing but text, or takes something away. */
export function isTyping(step: Step): boolean {
  if (!(step instanceof ReplaceStep)) return step.getMap() === StepMap.empty;
  const { slice } = step;
  if (slice.openStart > 0 || slice.openEnd > 0) return false;
  return slice.content.content.every((node) => node.isText);
}

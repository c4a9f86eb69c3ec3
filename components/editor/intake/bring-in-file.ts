import type { EditorView } from "@tiptap/pm/view";
import type { BlockJson } from "@/lib/document/json";
import type { Outside } from "@/lib/importing/read-outside";
import type { WantedHead } from "@/lib/importing/take-head";
import { beginPaste, wantedHead } from "../paste/insert-outside";
import { putIn } from "../paste/put-in";
import { atPlace } from "./at-place";
import { intakeOf, keepPlace } from "./intake-key";
import { sendFile } from "./send-file";

/**
 * Brings a file into the text at the caret: the server reads it, and what it answers is put in as one change, which is told and can be
 * undone like a paste.
 */
export async function bringInFile(view: EditorView, file: File): Promise<void> {
  const { articleId, tell } = intakeOf(view);
  const { name } = file;
  tell({ kind: "reading", file: name });
  const place = keepPlace(view);
  const sent = await sendFile({ articleId, file, wanted: wantedHead(beginPaste(view.state)) });
  await atPlace(view, place, () => {
    if (!sent.ok) tell({ kind: "refused", code: sent.error.code, file: name });
    else if (!view.editable) tell({ kind: "refused", code: "wrongState", file: name });
    else {
      const tr = beginPaste(view.state);
      putIn(view, tr, { outside: stillWanted(sent.value, wantedHead(tr)), text: null, file: name }, tell);
    }
  });
}

/** What somebody has written of the head meanwhile stays: the file's own becomes lines of its text. */
function stillWanted(outside: Outside, wanted: WantedHead): Outside {
  const { title, lead } = outside.head;
  const lines: BlockJson[] = [];
  if (title && !wanted.title) lines.push({ type: "paragraph", content: title });
  if (lead && !wanted.lead) lines.push({ type: "paragraph", content: lead.content });
  if (lines.length === 0) return outside;
  const head = { title: wanted.title ? title : null, lead: wanted.lead ? lead : null };
  return { ...outside, head, blocks: [...lines, ...outside.blocks] };
}

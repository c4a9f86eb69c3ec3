import { closeHistory } from "@tiptap/pm/history";
import type { Slice } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import type { Result } from "@/lib/kernel/result";
import {
  mostCharacters,
  type Outside,
  type OutsideError,
  readBareText,
  readMarkup,
  readPlainText,
} from "@/lib/importing/read-outside";
import type { WantedHead } from "@/lib/importing/take-head";
import { type Clip, hasPicturesBeside } from "./clip";
import { ownSlice } from "./copying";
import { beginPaste, wantedHead } from "./insert-outside";
import { parseInBrowser } from "./parse-in-browser";
import type { Tell } from "./pasted";
import { putIn } from "./put-in";

/** Reads a clip and puts it in at the caret. False: it is nothing for here. `isLate`: the browser has been told that it was taken. */
export function takeNow(view: EditorView, clip: Clip & { readonly isLate?: boolean }, tell: Tell): boolean {
  const own = clip.isPlain ? null : ownSlice(clip.html, view.state.schema);
  if (own) {
    tell(null);
    return insertOwn(view, own);
  }
  const tr = beginPaste(view.state);
  const read = readClip(clip, wantedHead(tr));
  const hasPictures = read.ok && (read.value.pictures.length > 0 || (!clip.isPlain && hasPicturesBeside(clip)));
  if (hasPictures) void takeWithPictures(view, clip, tell);
  else if (read.ok) putIn(view, tr, { outside: read.value, text: clip.isPlain ? null : clip.text }, tell);
  else if (read.error.code === "empty" && clip.files.length > 0 && !clip.isLate) return false;
  else tell({ kind: "refused", code: read.error.code });
  return true;
}

/** What pictures need is fetched when some are pasted. Without a network there are none, and the words come alone. */
async function takeWithPictures(view: EditorView, clip: Clip, tell: Tell): Promise<void> {
  tell({ kind: "reading" });
  const loaded = await import("../intake/paste-pictures").catch(() => null);
  if (view.isDestroyed) return;
  if (loaded) {
    await loaded.pastePictures(view, clip);
    return;
  }
  const tr = beginPaste(view.state);
  const read = readMarkup(parseInBrowser(clip.html), wantedHead(tr), () => false);
  if (read.ok) putIn(view, tr, { outside: read.value, text: clip.text }, tell);
  else tell({ kind: "refused", code: read.error.code });
}

/** What was copied on a page of ours goes in as it was. */
function insertOwn(view: EditorView, slice: Slice): boolean {
  view.dispatch(closeHistory(view.state.tr));
  if (view.someProp("handlePaste", (handle) => handle(view, new ClipboardEvent("paste"), slice))) return true;
  const [only, ...others] = slice.content.content;
  const isNode = only && others.length === 0 && slice.openStart === 0 && slice.openEnd === 0;
  const tr = isNode ? view.state.tr.replaceSelectionWith(only, false) : view.state.tr.replaceSelection(slice);
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return true;
}

/** The markup says most; where it says nothing, the words. */
export function readClip({ html, text, isPlain }: Clip, wanted: WantedHead): Result<Outside, OutsideError> {
  if (html.length + text.length > mostCharacters) return { ok: false, error: { code: "tooLarge", facts: {} } };
  if (isPlain) return readBareText(text);
  const marked = html.trim() ? readMarkup(parseInBrowser(html), wanted) : null;
  if (marked && (marked.ok || marked.error.code !== "empty" || !text.trim())) return marked;
  return readPlainText(text, wanted);
}

import { Selection, type Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { isNamedAsText } from "@/lib/importing/files/file-names";
import { clipOf } from "../paste/clip";
import { takeClip } from "../paste/pasting";
import { upload } from "../pictures/picture-uploads";
import { figurePlace } from "../pictures/picture-commands";
import { bring } from "./choose-file";
import { type Intake, intake } from "./intake-key";

/**
 * Takes what is dragged in from elsewhere: words and markup go the way of a paste, files that hold a text are brought in. What is moved
 * within the page, what comes from a page of ours, and pictures alone are left to whoever is asked next.
 */
export function dropping(parts: Intake): Plugin {
  return intake(parts, {
    handleDOMEvents: {
      drop: (view, event) => {
        if (!event.dataTransfer || !view.editable || view.dragging || view.composing) return false;
        const files = [...event.dataTransfer.files];
        const taken = files.length > 0 ? dropFiles(view, event, files, parts) : dropWords(view, event, parts);
        if (taken) event.preventDefault();
        return taken;
      },
    },
  });
}

function dropFiles(view: EditorView, event: DragEvent, files: readonly File[], { tell, pictures }: Intake): boolean {
  const images = files.filter(({ type }) => type.startsWith("image/"));
  const texts = files.filter(({ name }) => isNamedAsText(name));
  if (texts.length === 0 && images.length > 0) return false;
  const [first = files[0]] = texts;
  if (!first) return false;
  placeAt(view, event);
  if (images.length > 0) upload(view, pictures, images, figurePlace(view.state));
  if (texts.length > 0) void bringAll(view, texts);
  else tell({ kind: "refused", code: "unknownKind", file: first.name });
  return true;
}

/** One after another, in the order in which they were dropped. */
async function bringAll(view: EditorView, files: readonly File[]): Promise<void> {
  for (const file of files) await bring(view, file);
}

function dropWords(view: EditorView, event: DragEvent, { tell }: Intake): boolean {
  const { dataTransfer } = event;
  if (!dataTransfer) return false;
  const clip = clipOf(dataTransfer, false);
  if (clip.html.includes(" data-pm-slice=") || !(clip.html.trim() || clip.text.trim())) return false;
  placeAt(view, event);
  return takeClip(view, clip, tell);
}

function placeAt(view: EditorView, { clientX, clientY }: DragEvent): void {
  const { state } = view;
  const at = view.posAtCoords({ left: clientX, top: clientY })?.pos ?? state.doc.content.size;
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(at))));
  view.focus();
}

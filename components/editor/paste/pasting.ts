import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { whenIdle } from "@/components/ui/when-idle";
import { atPlace } from "../intake/at-place";
import { keepPlace } from "../intake/intake-key";
import { type Clip, clipOf } from "./clip";
import { fetchReading, fetchReadingSoon, readingNow } from "./late-reading";
import type { Tell } from "./pasted";

/**
 * Takes over the pasting of what comes from elsewhere. What was copied on a page of ours comes back as it was, and files alone are not
 * for here: both are left to whoever is asked next.
 */
export function pasting(tell: Tell): Plugin {
  let isPlain = false;
  return new Plugin({
    view: () => ({ destroy: whenIdle(fetchReadingSoon) }),
    props: {
      handleDOMEvents: {
        keydown: (_, event) => {
          isPlain = event.shiftKey;
          return false;
        },
        paste: (view, event) => {
          if (!event.clipboardData || !view.editable || view.composing) return false;
          const taken = takeClip(view, clipOf(event.clipboardData, isPlain), tell);
          if (taken) event.preventDefault();
          return taken;
        },
      },
    },
  });
}

/** Takes a clip in at the caret. False: it is nothing for here. */
export function takeClip(view: EditorView, clip: Clip, tell: Tell): boolean {
  if (!clip.isPlain && /<[^>]+ data-pm-slice=/.test(clip.html.slice(0, 4_000))) return false;
  if (!clip.html.trim() && !clip.text.trim()) return false;
  const reading = readingNow();
  if (!reading) {
    if (clip.files.length > 0 && !hasWords(clip)) return false;
    void takeLater(view, clip, tell);
    return true;
  }
  if (clip.html.length + clip.text.length > atOnce) {
    // The page says what it is doing before it is busy with it.
    tell({ kind: "reading" });
    setTimeout(() => view.isDestroyed || reading.takeNow(view, { ...clip, isLate: true }, tell), 50);
    return true;
  }
  return reading.takeNow(view, clip, tell);
}

/** Characters that are read in the blink of an eye. */
const atOnce = 500_000;

/** Somebody pastes before what reads it has come: it goes where the caret stood. Refused, the clipboard still has it. */
async function takeLater(view: EditorView, clip: Clip, tell: Tell): Promise<void> {
  tell({ kind: "reading" });
  const place = keepPlace(view);
  const reading = await fetchReading().catch(() => null);
  await atPlace(view, place, () => {
    if (!reading) tell({ kind: "refused", code: "unreachable" });
    else if (!view.editable) tell(null);
    else reading.takeNow(view, { ...clip, isLate: true }, tell);
  });
}

/** Whether there is more than a picture's own markup. */
function hasWords({ html, text }: Clip): boolean {
  return text.trim() !== "" || /\S/.test(html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/gi, ""));
}

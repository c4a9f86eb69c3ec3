import type { EditorView } from "@tiptap/pm/view";
import { isWrittenPicture } from "@/lib/importing/found-pictures";
import { elementsOf, type HtmlElement } from "@/lib/importing/html-tree";
import { placePictures } from "@/lib/importing/place-pictures";
import { type Outside, readMarkup } from "@/lib/importing/read-outside";
import type { PictureCard } from "@/lib/media/picture-card";
import type { Clip } from "../paste/clip";
import { beginPaste, wantedHead } from "../paste/insert-outside";
import { parseInBrowser } from "../paste/parse-in-browser";
import { putIn } from "../paste/put-in";
import { atPlace } from "./at-place";
import { type Intake, intakeOf, keepPlace } from "./intake-key";
import { rtfPictures } from "./rtf-pictures";

/** Pastes words with the pictures among them: the pictures go to the library first, then all of it stands there at once. */
export async function pastePictures(view: EditorView, clip: Clip): Promise<void> {
  const desk = intakeOf(view);
  const place = keepPlace(view);
  const root = parseInBrowser(clip.html);
  const beside = picturesBeside(root, clip);
  const has = (source: string) => isWrittenPicture(source) || beside.has(source);
  const read = readMarkup(root, wantedHead(beginPaste(view.state)), has);
  if (!read.ok) {
    await atPlace(view, place, () => desk.tell({ kind: "refused", code: read.error.code }));
    return;
  }
  const { cards, problems } = await sendAll(read.value, beside, desk);
  await atPlace(view, place, () => {
    const outside = placePictures(read.value, cards);
    putIn(view, beginPaste(view.state), { outside, text: clip.text, problems }, desk.tell);
  });
}

type Sent = { readonly cards: ReadonlyMap<string, PictureCard>; readonly problems: readonly string[] };

async function sendAll({ pictures }: Outside, beside: ReadonlyMap<string, File>, desk: Intake): Promise<Sent> {
  const cards = new Map<string, PictureCard>();
  const problems = new Set<string>();
  for (const [index, { placeholder, source }] of pictures.entries()) {
    desk.tell({ kind: "reading", pictures: { done: index, count: pictures.length } });
    const file = beside.get(source) ?? writtenFile(source);
    const sent = file ? await desk.pictures.send(file, () => {}) : null;
    if (sent && "card" in sent) cards.set(placeholder, sent.card);
    else if (sent) problems.add(sent.problem);
  }
  for (const card of cards.values()) desk.pictures.cards.put(card.id, card);
  return { cards, problems: [...problems] };
}

function writtenFile(source: string): File | null {
  const [, type = "", data = ""] = /^data:(image\/[\w.+-]+);base64,(.*)$/is.exec(source) ?? [];
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s+/g, "")), (sign) => sign.charCodeAt(0));
    return bytes.length > 0 ? new File([bytes], nameOf(type), { type }) : null;
  } catch {
    return null;
  }
}

function nameOf(type: string): string {
  return `picture.${type.split("/")[1] ?? "png"}`;
}

/**
 * The pictures that a clipboard has beside its markup, which names them by addresses that no page may read (`file:`, `cid:`): in the same
 * order, and only where there are as many. Anything else would be a guess, and a wrong picture is worse than none.
 */
function picturesBeside(root: HtmlElement, clip: Clip): ReadonlyMap<string, File> {
  const sources = [...elementsOf(root)]
    .filter(({ name }) => name === "img" || name === "v:imagedata")
    .map(({ attrs }) => attrs["src"] ?? "")
    .filter((source) => source !== "" && !/^(https?|data):/i.test(source));
  const inText = rtfPictures(clip.rtf).map(({ type, bytes }) => new File([bytes], nameOf(type), { type }));
  const files = clip.files.filter(({ type }) => type.startsWith("image/"));
  const found = [inText, files].find(({ length }) => length > 0 && length === sources.length) ?? [];
  return new Map(found.map((file, index) => [sources[index] ?? "", file]));
}

import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/platform/env.server";
import { renderCard } from "@/lib/rendering/card/render-card.server";
import { fileNameOf } from "@/lib/rendering/form";
import { wordsOf } from "@/lib/rendering/form-words";
import { articlesOf, type Part } from "@/lib/rendering/issue-view";
import { rendererVersion } from "@/lib/rendering/renderer-version.server";
import { findLiveEdition } from "./find-live.server";
import { fromShelf } from "./form-shelf.server";
import { type PublishedForm, viewOfEdition, type WordingOf } from "./read-form.server";

type Asked = { readonly publication: string; readonly issue: string; readonly article?: string };

/**
 * The picture that stands for a live edition, or an article in it, where its address is shared; null for what is not published. Drawn once for what
 * it says, and kept with the other forms.
 * @throws PrintError when it cannot be drawn now
 */
export async function readCard(asked: Asked, wordingOf: WordingOf): Promise<PublishedForm | null> {
  const live = await findLiveEdition(asked.publication, asked.issue);
  if (!live) return null;
  const part: Part = asked.article === undefined ? { kind: "issue" } : { kind: "article", slug: asked.article };
  const view = await viewOfEdition(live, asked.article === undefined ? null : new Set([asked.article]));
  const [placed] = articlesOf(view, part);
  if (!placed) return null;
  const said = JSON.stringify([live.hash, asked.article ?? "", placed.article.notices, env().PUBLIC_URL]);
  const name = createHash("sha256")
    .update(`${said}\n${await rendererVersion()}`)
    .digest("hex");
  const bytes = await fromShelf(`${name}.png`, async () => {
    const drawn = await renderCard(view, part, wordsOf(await wordingOf(view.publication)));
    return drawn ?? new Uint8Array();
  });
  return {
    bytes,
    mediaType: "image/png",
    fileName: fileNameOf(view, part, "png"),
    hash: createHash("sha256").update(bytes).digest("hex"),
    address: part.kind === "issue" ? view.address : placed.article.address,
  };
}

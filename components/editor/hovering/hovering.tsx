"use client";

import type { ArticleSession } from "../session/article-session";
import { BlockHandle } from "./block-handle";
import { MentionMenu } from "./mention-menu";
import { SelectionTools } from "./selection-tools";
import { SlashMenu } from "./slash-menu";

/** What lies over the text and comes and goes with it. One script, which nobody waits for to begin writing. */
export default function Hovering({ session }: { session: ArticleSession }) {
  return (
    <>
      <BlockHandle session={session} />
      <SelectionTools session={session} />
      <SlashMenu session={session} />
      <MentionMenu session={session} />
    </>
  );
}

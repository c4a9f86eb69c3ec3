import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { LinkState } from "@/lib/sources/links/link-state";

const tones = { dead: "danger", moved: "warning", closed: "plain" } as const;

/** What is wrong with a source's link, in a word; nothing where nothing is. */
export function LinkMark({ state }: { state: LinkState }) {
  const t = useTranslations("library.link.state");
  if (state === "alive" || state === "unchecked") return null;
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

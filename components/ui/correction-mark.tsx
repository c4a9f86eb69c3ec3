import { useTranslations } from "next-intl";
import { Badge } from "./badge";

/** Beside the title of a text that corrects an article that is out: without it the two could not be told apart in a list. */
export function CorrectionMark() {
  return <Badge tone="strong">{useTranslations("correction")("mark")}</Badge>;
}

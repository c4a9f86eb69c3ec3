import { dayOf } from "./day";
import type { Setting } from "./words";

type Props = { edition: { number: number; publishedAt: string }; now: number; live: string; setting: Setting };

/** Says that this is an earlier edition, kept as it was, and leads to the present one. Nothing when it is the present one. */
export function OldEditionNotice({ edition: { number, publishedAt }, now, live, setting }: Props) {
  const { words } = setting;
  if (number === now) return null;
  return (
    <div className="notice" role="note">
      <p>
        {words("oldEdition", { number, now, day: dayOf(publishedAt, setting) })} <a href={live}>{words("toLive")}</a>
      </p>
    </div>
  );
}

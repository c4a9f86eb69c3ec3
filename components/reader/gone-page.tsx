import type { Gone } from "@/lib/platform/gone";
import { dayOf } from "./day";
import { inOrder } from "./in-order";
import { type Onward, OnwardHome } from "./onward-home";
import type { Setting } from "./words";

type Props = { gone: Pick<Gone, "at" | "reason" | "title">; setting: Setting; publication?: Onward };

/** What stands where an issue stood that was withdrawn: since when it is gone, and why. */
export function GonePage({ gone, setting, publication }: Props) {
  const { words } = setting;
  return (
    <div className="missing">
      <p className="missing-number" aria-hidden="true">
        410
      </p>
      <h1>{words("withdrawn")}</h1>
      <p className="facts">
        <span>{gone.title}</span>
        <span>{words("withdrawnOn", { day: dayOf(gone.at, setting) })}</span>
      </p>
      {inOrder(gone.reason.split(/\n+/)).map(({ key, item }) => (
        <p key={key}>{item}</p>
      ))}
      <OnwardHome publication={publication} words={words} />
    </div>
  );
}

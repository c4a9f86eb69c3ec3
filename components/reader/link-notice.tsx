import type { IssuePreview } from "@/lib/publishing/issue-preview";
import { Moment } from "./day";
import { inOrder } from "./in-order";
import type { Setting } from "./words";

type Props = {
  opened: { embargoUntil: string | null; holes: readonly Pick<IssuePreview["holes"][number], "label">[] };
  setting: Setting;
  /** The issue's, or null while there is nothing to read in it. */
  label: string | null;
};

/** Says to whoever came by a link that this is not out, until when nothing of it may be told, and what is missing. */
export function LinkNotice({ opened: { embargoUntil, holes }, setting, label }: Props) {
  const { words } = setting;
  return (
    <div className="notice" role="note">
      {embargoUntil && (
        <p>
          <strong>{words("previewEmbargo")}</strong> <Moment at={embargoUntil} setting={setting} /> ({setting.timeZone})
        </p>
      )}
      <p>{label ? words("previewLink", { issue: label }) : words("previewIssueEmpty")}</p>
      {label && holes.length > 0 && (
        <>
          <p>{words("previewHoles")}</p>
          <ul>
            {inOrder(holes).map(({ key, item }) => (
              <li key={key}>{item.label || words("previewUnnamed")}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

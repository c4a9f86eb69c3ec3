import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { RailSection } from "@/components/studio/rail";
import { Time } from "@/components/ui/time";
import type { FrozenMedia } from "@/lib/document/frozen-media";

type Other = { readonly id: string; readonly originalName: string };
type Props = {
  media: {
    readonly picture: FrozenMedia;
    readonly originalName: string;
    readonly createdAt: Date;
    readonly createdBy: string;
  };
  replaces: Other | null;
  replacedBy: readonly Other[];
  timeZone: string;
};

/** What is known of a picture's file. */
export function MediaFacts({ media, replaces, replacedBy, timeZone }: Props) {
  const t = useTranslations("media.facts");
  const format = useFormatter();
  const { picture, originalName, createdAt, createdBy } = media;
  const kilobytes = format.number(Math.ceil(picture.byteLength / 1_000));
  const facts: [string, React.ReactNode][] = [
    [t("name"), originalName || "–"],
    [t("size"), t("pixels", { width: picture.width, height: picture.height })],
    [t("file"), t("kind", { kind: picture.mediaType.replace("image/", "").toUpperCase(), kilobytes })],
    [t("added"), <Time key="added" value={createdAt} timeZone={timeZone} />],
    [t("by"), createdBy],
  ];
  return (
    <RailSection title={t("title")}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {[
        replaces && ([t("replaces"), replaces] as const),
        ...replacedBy.map((one) => [t("replacedBy"), one] as const),
      ].map(
        (pair) =>
          pair && (
            <p key={pair[1].id} className="pt-3 text-sm">
              {pair[0]}{" "}
              <Link className="link" href={`/studio/media/${pair[1].id}`}>
                {pair[1].originalName || t("another")}
              </Link>
            </p>
          ),
      )}
      <p className="pt-3 text-muted text-sm">{t("stripped")}</p>
    </RailSection>
  );
}

import type { ReactNode } from "react";
import { type Crumb, PageFrame } from "@/components/reader/page-frame";
import { PublicationFoot } from "@/components/reader/publication-foot";
import type { Setting } from "@/components/reader/words";
import type { EditionPublication } from "@/lib/publishing/edition";
import { publicationPath } from "@/lib/rendering/addresses";

type Props = {
  publication: EditionPublication;
  setting: Setting;
  /** After the publication itself, from the outside in. */
  crumbs?: readonly Crumb[];
  children: ReactNode;
};

/** A page that goes across the issues of a publication. */
export function PublicationShell({ publication, setting, crumbs = [], children }: Props) {
  return (
    <PageFrame
      setting={setting}
      crumbs={[{ label: publication.title, href: publicationPath(publication.slug) }, ...crumbs]}
      face={publication.appearance.textFace}
      search={publication}
      footer={<PublicationFoot publication={publication} words={setting.words} />}
    >
      {children}
    </PageFrame>
  );
}

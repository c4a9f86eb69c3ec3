import type { ReactNode } from "react";
import { Picture } from "@/components/reader/picture";
import { flagAttribute, type NodeJson, textAttribute } from "@/lib/rendering/node-json";
import type { DifferenceSetting } from "./difference-setting";

type Props = {
  node: NodeJson;
  was: NodeJson | undefined;
  marked: object;
  setting: DifferenceSetting;
  children: ReactNode;
};

/** A picture in a difference: when its bytes are others than they were, both are shown and named. */
export function PictureShell({ node, was, marked, setting, children }: Props) {
  const isReplaced = was !== undefined && textAttribute(was, "hash") !== textAttribute(node, "hash");
  return (
    <figure
      {...marked}
      className="picture-figure"
      data-width={isReplaced ? "small" : textAttribute(node, "width", "text")}
    >
      {isReplaced && (
        <div data-change="removed">
          <p className="picture-change">{setting.t("pictureWas")}</p>
          <Shown node={was} setting={setting} />
        </div>
      )}
      <div data-change={isReplaced ? "added" : undefined}>
        {isReplaced && <p className="picture-change">{setting.t("pictureIs")}</p>}
        <Shown node={node} setting={setting} />
      </div>
      <figcaption>
        <span>{children}</span>
        <Said node={node} />
      </figcaption>
    </figure>
  );
}

function Shown({ node, setting }: { node: NodeJson; setting: DifferenceSetting }) {
  const picture = setting.media[textAttribute(node, "mediaId")];
  if (!picture) return null;
  const alt = flagAttribute(node, "decorative", false) ? "" : textAttribute(node, "alt");
  return <Picture picture={picture} alt={alt} width="small" />;
}

function Said({ node }: { node: NodeJson }) {
  const said = [textAttribute(node, "credit"), textAttribute(node, "licence")].filter(Boolean).join(" · ");
  return said ? <span className="picture-credit">{said}</span> : null;
}

import { Seal } from "@/components/ui/seal";
import type { EditionFrame } from "@/lib/publishing/edition";
import type { ManifestArticle } from "@/lib/publishing/manifest";
import { manifestPath } from "@/lib/rendering/addresses";
import { dayOf, Moment } from "./day";
import { KeptText } from "./kept-text";
import type { Setting } from "./words";

type Props = {
  frame: EditionFrame;
  setting: Setting;
  /** Of one article: its line in the manifest. */
  entry?: ManifestArticle;
  /** Of the whole edition: the SHA-256 of its manifest. */
  editionHash?: string;
};

/** The seal of the sign-off, and what it proves: who, when, and the fingerprints of exactly what was found fit to be printed. */
export function Proof({ frame, setting, entry, editionHash }: Props) {
  const { words } = setting;
  const { seal, edition } = frame;
  return (
    <details className="proof">
      <summary>
        <Seal name={seal.signedOffBy} label={words("sealOf", { name: seal.signedOffBy })} size="lg" />
        <span className="proof-line">
          <span className="proof-said">
            <KeptText text={words("sealed", { name: seal.signedOffBy, day: dayOf(edition.publishedAt, setting) })} />
          </span>
          <span className="proof-hash">
            {words("hashKind")} {shortened(entry?.hash ?? editionHash ?? seal.hash)}
          </span>
        </span>
      </summary>
      <p className="proof-text">{words("sealExplains")}</p>
      <dl>
        {entry && <Hash label={words("articleHash")} hash={entry.hash} />}
        {entry && <Approvals entry={entry} setting={setting} />}
        {editionHash && <Hash label={words("editionHash")} hash={editionHash} />}
        <Hash label={words("issueHash")} hash={seal.hash} />
        <dt>{words("signedOffAt")}</dt>
        <dd>
          {seal.signedOffBy}, <Moment at={seal.at} setting={setting} />
        </dd>
        <dt>{words("publishedAt")}</dt>
        <dd>
          <Moment at={edition.publishedAt} setting={setting} />, {words("edition", { number: edition.number })}
        </dd>
        <dt>{words("manifest")}</dt>
        <dd>
          <a href={manifestPath(frame.publication.slug, frame.issue.slug)}>{words("manifestMore")}</a>
        </dd>
      </dl>
    </details>
  );
}

function Hash({ label, hash }: { label: string; hash: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <code className="hash">{hash.match(/.{1,8}/g)?.join(" ")}</code>
      </dd>
    </>
  );
}

function Approvals({ entry, setting }: { entry: ManifestArticle; setting: Setting }) {
  const { words } = setting;
  return (
    <>
      <dt>{words("approvals")}</dt>
      {entry.approvals.map(({ role, verdict, at, name }) => (
        <dd key={`${role} ${at}`}>
          {name && `${name}, `}
          {verdict === "override" ? words("override") : words(`role.${role}`)}, <Moment at={at} setting={setting} />
        </dd>
      ))}
    </>
  );
}

function shortened(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-8)}`;
}

import Link from "next/link";
import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";

type Props = {
  here: string;
  people: readonly { id: string; name: string }[];
  person: string | undefined;
  named: boolean;
};

/** Whose versions are shown, and whether those that were kept by themselves are among them. Addresses, so that a view can be shared. */
export function HistoryFilter({ here, people, person, named }: Props) {
  const t = useTranslations("history");
  const href = (who: string | undefined, onlyNamed: boolean) => {
    const query = new URLSearchParams({ ...(who && { person: who }), ...(onlyNamed && { named: "1" }) }).toString();
    return query ? `${here}?${query}` : here;
  };
  const tabs = [
    { href: href(undefined, named), title: t("everyone"), current: !person },
    ...people.map(({ id, name }) => ({ href: href(id, named), title: name, current: id === person })),
  ];
  return (
    <div className="mb-6 flex flex-col gap-3">
      {people.length > 1 && <LinkTabs label={t("person")} tabs={tabs} />}
      <Link href={href(person, !named)} className="link self-start text-sm pointer-coarse:py-2">
        {named ? t("showAll") : t("named")}
      </Link>
    </div>
  );
}

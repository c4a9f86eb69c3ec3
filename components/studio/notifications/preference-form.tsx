"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { ComboBox } from "@/components/ui/combo-box";
import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import { isAllowed, type Kind, ordinaryWays, type Way, ways, wayOf } from "@/lib/notifications/kinds";
import { SettingsGroup } from "../settings/settings-group";

type Props = {
  kinds: readonly Kind[];
  set: Partial<Record<Kind, Way>>;
  digestHour: number;
  timeZone: string;
  timeZones: readonly string[];
  action: FormAction<unknown>;
};

const hours = Array.from({ length: 24 }, (_, hour) => ({
  id: String(hour),
  label: `${String(hour).padStart(2, "0")}:00`,
}));

/** For each kind the way in which somebody wants to be told, and when the digest comes. */
export function PreferenceForm({ kinds, set, digestHour, timeZone, timeZones, action }: Props) {
  const t = useTranslations("notifications");
  const form = useActionForm(action, { onDone: () => notify(t("preference.saved")) });
  return (
    <ActionForm form={form}>
      <ul className="flex flex-col">
        {kinds.map((kind) => (
          <KindRow key={kind} kind={kind} way={wayOf(kind, set)} />
        ))}
      </ul>
      <SettingsGroup title={t("preference.digest.title")} lead={t("preference.digest.lead")}>
        <div className="flex flex-wrap gap-4">
          <Select
            name="digestHour"
            label={t("preference.hour")}
            options={hours}
            defaultValue={String(digestHour)}
            className="w-32"
          />
          <ComboBox
            name="timeZone"
            label={t("preference.timeZone")}
            options={timeZones.map((id) => ({ id, label: id }))}
            defaultValue={timeZone}
            className="min-w-56 flex-1"
            isRequired
          />
        </div>
      </SettingsGroup>
      <SubmitButton className="self-start">{t("preference.save")}</SubmitButton>
    </ActionForm>
  );
}

function KindRow({ kind, way }: { kind: Kind; way: Way }) {
  const t = useTranslations("notifications");
  const options = ways.filter((one) => isAllowed(kind, one)).map((id) => ({ id, label: t(`ways.${id}`) }));
  const name = t(`kinds.${kind}.name`);
  return (
    <li className="grid items-center gap-x-6 gap-y-2 border-rule border-t py-3 sm:grid-cols-[minmax(0,1fr)_17rem]">
      <div>
        <p className="font-bold">{name}</p>
        <p className="text-muted text-sm">{t(`kinds.${kind}.when`)}</p>
      </div>
      <Select
        name={`ways.${kind}`}
        label={name}
        hideLabel
        options={options}
        defaultValue={way}
        description={
          way === ordinaryWays[kind] ? undefined : t("preference.ordinary", { way: t(`ways.${ordinaryWays[kind]}`) })
        }
      />
    </li>
  );
}

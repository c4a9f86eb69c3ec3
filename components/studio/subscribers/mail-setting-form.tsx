"use client";

import { useTranslations } from "next-intl";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { notify } from "@/components/ui/toast";
import { useActionForm } from "@/components/ui/use-action-form";
import type { ActionState } from "@/lib/access/action-state";
import { type MailSetting, mailWays, mostPerMinute } from "@/lib/issues/mail-setting";

type Props = {
  publicationId: string;
  setting: MailSetting;
  /** Where readers subscribe; null while they cannot. */
  address: string | null;
  change: (input: unknown) => Promise<ActionState>;
};

/** Whether, when and how fast issues go out by mail. */
export function MailSettingForm({ publicationId, setting, address, change }: Props) {
  const t = useTranslations("mailing.studio.setting");
  const form = useActionForm(
    (data: FormData) =>
      change({ publicationId, sending: data.get("sending"), perMinute: Number(data.get("perMinute")) }),
    { onDone: () => notify(t("saved")) },
  );
  return (
    <ActionForm form={form} className="max-w-xl">
      <RadioGroup
        name="sending"
        label={t("sending")}
        defaultValue={setting.sending}
        options={mailWays.map((id) => ({ id, label: t(`ways.${id}.name`), description: t(`ways.${id}.hint`) }))}
      />
      <NumberField
        name="perMinute"
        label={t("perMinute")}
        description={t("perMinuteHint")}
        defaultValue={setting.perMinute}
        minValue={1}
        maxValue={mostPerMinute}
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{t("save")}</SubmitButton>
        {address && (
          <a className="link text-sm" href={address}>
            {t("address")}
          </a>
        )}
      </div>
    </ActionForm>
  );
}

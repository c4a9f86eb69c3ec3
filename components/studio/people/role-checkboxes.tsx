"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Checkbox } from "@/components/ui/checkbox";
import { fieldClass } from "@/components/ui/field-class";
import { FieldFrame } from "@/components/ui/field-frame";
import { type Role, roles } from "@/lib/access/actor";

type Props = { label: string; held?: readonly Role[]; isDisabled?: boolean };

/** The roles of a publication, each with what it may do. Sent as `roles[]`; refusals come back for `roles`. */
export function RoleCheckboxes({ label, held = [], isDisabled = false }: Props) {
  const [t, tRole] = [useTranslations("people.may"), useTranslations("common.roles")];
  return (
    <CheckboxGroup name="roles[]" defaultValue={[...held]} isDisabled={isDisabled} className={fieldClass}>
      <FieldFrame label={label}>
        <div className="flex flex-col">
          {roles.map((role) => (
            <Checkbox key={role} value={role} description={t(role)}>
              {tRole(role)}
            </Checkbox>
          ))}
        </div>
      </FieldFrame>
    </CheckboxGroup>
  );
}

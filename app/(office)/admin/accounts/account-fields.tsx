"use client"

import { useTranslations } from "next-intl"
import { SelectField, TextField } from "@/components/ui/field"
import type { LinkablePerson } from "@/lib/accounts/queries/accounts"
import { ROLES, type Role } from "@/lib/kernel/actor"

type Values = { displayName: string; role: Role; person: LinkablePerson | null }

/** Name, role and person of an account: the same fields when it is made and when it is changed. */
export function AccountFields({ account, people }: { account?: Values; people: readonly LinkablePerson[] }) {
  const t = useTranslations("accounts")
  const roles = useTranslations("shell")
  const person = account?.person
  const known = person && !people.some((other) => other.id === person.id) ? [person, ...people] : people
  return (
    <>
      <TextField
        name="displayName"
        label={t("displayName")}
        hint={t("displayNameHint")}
        defaultValue={account?.displayName}
        required
        maxLength={50}
      />
      <SelectField name="role" label={t("role")} hint={t("roleHint")} defaultValue={account?.role ?? "ORGANISER"}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {`${roles(`roles.${role}`)}：${t(`roleWords.${role}`)}`}
          </option>
        ))}
      </SelectField>
      <SelectField name="personId" label={t("page.person")} hint={t("personHint")} defaultValue={person?.id ?? ""}>
        <option value="">{t("noPerson")}</option>
        {known.map((other) => (
          <option key={other.id} value={other.id}>
            {other.unit ? `${other.name} · ${other.unit}` : other.name}
          </option>
        ))}
      </SelectField>
    </>
  )
}

export function readAccountFields(given: FormData): { displayName: string; role: Role; personId: string | null } {
  const role = ROLES.find((known) => known === given.get("role")) ?? "DOOR"
  return { displayName: String(given.get("displayName")), role, personId: String(given.get("personId") ?? "") || null }
}

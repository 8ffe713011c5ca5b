"use client"

import { useTranslations } from "next-intl"
import { TextField } from "@/components/ui/field"

/** The new password, twice. */
export function NewPasswordFields({ differ }: { differ: boolean }) {
  const t = useTranslations("accounts")
  const common = { type: "password", required: true, maxLength: 200, autoComplete: "new-password" } as const
  return (
    <>
      <TextField {...common} name="newPassword" label={t("newPassword")} hint={t("passwordHint")} />
      <TextField
        {...common}
        name="newPasswordAgain"
        label={t("newPasswordAgain")}
        error={differ ? t("passwordsDiffer") : undefined}
      />
    </>
  )
}

/** The new password, or null when the two differ. */
export function readNewPassword(given: FormData): string | null {
  const password = String(given.get("newPassword"))
  return password === String(given.get("newPasswordAgain")) ? password : null
}

"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Callout, Panel } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import { NewPasswordFields, readNewPassword } from "../new-password-fields"
import { requestSignIn } from "../sign-in-request"
import { claimAction } from "./actions"

export function ClaimForm({ token }: { token: string }) {
  const t = useTranslations("accounts")
  const words = useRefusalWords()
  const { run, busy, refusal } = useAction(claimAction, { quiet: true })
  const [differ, setDiffer] = useState(false)
  const [leaving, setLeaving] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const password = readNewPassword(given)
    setDiffer(password === null)
    if (password === null) return
    const loginName = String(given.get("loginName"))
    const outcome = await run({ token, loginName, displayName: String(given.get("displayName")), password })
    if (!outcome?.ok) return
    setLeaving(true)
    const answer = await requestSignIn(loginName, password)
    window.location.assign(answer === "in" ? "/events" : "/sign-in")
  }

  const bad = refusal?.code === "bad_input" && "fields" in refusal ? refusal.fields : []
  return (
    <Panel padded>
      <h1 className="m-0 font-semibold text-[20px]">{t("claim.title")}</h1>
      <p className="mt-1 mb-4 text-[14px] text-ink-2">{t("claim.lead")}</p>
      <form method="post" onSubmit={submit} className="grid gap-4">
        {refusal ? <Callout tone="seal" title={words(refusal)} /> : null}
        <TextField
          name="displayName"
          label={t("displayName")}
          hint={t("displayNameHint")}
          error={bad.includes("displayName") ? t("displayNameHint") : undefined}
          required
          maxLength={50}
          autoComplete="name"
          autoFocus
        />
        <TextField
          name="loginName"
          label={t("loginName")}
          hint={t("loginNameHint")}
          error={bad.includes("loginName") ? t("loginNameHint") : undefined}
          required
          maxLength={40}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <NewPasswordFields differ={differ} />
        <Button type="submit" tone="primary" busy={busy || leaving}>
          {t("claim.do")}
        </Button>
      </form>
    </Panel>
  )
}

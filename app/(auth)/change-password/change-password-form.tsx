"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button, LinkButton } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Callout, Panel } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import { NewPasswordFields, readNewPassword } from "../new-password-fields"
import { requestSignIn } from "../sign-in-request"
import { changePasswordAction } from "./actions"

export function ChangePasswordForm({ name, loginName, first }: { name: string; loginName: string; first: boolean }) {
  const t = useTranslations("accounts")
  const words = useRefusalWords()
  const { run, busy, refusal } = useAction(changePasswordAction, { quiet: true })
  const [differ, setDiffer] = useState(false)
  const [leaving, setLeaving] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const next = readNewPassword(given)
    setDiffer(next === null)
    if (next === null) return
    const outcome = await run({ current: String(given.get("current")), next })
    if (!outcome?.ok) return
    setLeaving(true)
    const answer = await requestSignIn(loginName, next)
    window.location.assign(answer === "in" ? "/events" : "/sign-in")
  }

  return (
    <Panel padded>
      <h1 className="m-0 font-semibold text-[20px]">{t("changePassword.title")}</h1>
      <p className="mt-1 mb-4 text-[14px] text-ink-2">
        {t(first ? "changePassword.leadFirst" : "changePassword.lead", { name })}
      </p>
      <form method="post" onSubmit={submit} className="grid gap-4">
        {refusal ? <Callout tone="seal" title={words(refusal)} /> : null}
        <input type="hidden" name="username" autoComplete="username" value={loginName} readOnly />
        <TextField
          name="current"
          type="password"
          label={t(first ? "changePassword.currentFirst" : "changePassword.current")}
          autoComplete="current-password"
          required
          maxLength={200}
          autoFocus
        />
        <NewPasswordFields differ={differ} />
        <Button type="submit" tone="primary" busy={busy || leaving}>
          {t("changePassword.do")}
        </Button>
        {first ? null : <LinkButton href="/events">{t("changePassword.leave")}</LinkButton>}
      </form>
    </Panel>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Callout, Panel } from "@/components/ui/panel"
import { requestSignIn } from "../sign-in-request"

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("accounts")
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<"refused" | "unreachable" | null>(null)
  const form = useRef<HTMLFormElement>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    setBusy(true)
    setTrouble(null)
    const answer = await requestSignIn(String(given.get("loginName")), String(given.get("password")))
    if (answer === "in") {
      window.location.assign(next)
      return
    }
    setBusy(false)
    setTrouble(answer)
    const password = form.current?.elements.namedItem("password")
    if (password instanceof HTMLInputElement) password.select()
  }

  return (
    <Panel padded>
      <h1 className="m-0 mb-4 font-semibold text-[20px]">{t("signIn.title")}</h1>
      {/* Without scripts nothing must be sent: a GET would put the password into the address. */}
      <form ref={form} method="post" action="/sign-in" onSubmit={submit} className="grid gap-4">
        {trouble ? <Callout tone="seal" title={t(`signIn.${trouble}`)} /> : null}
        <TextField
          name="loginName"
          label={t("loginName")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={100}
          autoFocus
        />
        <TextField
          name="password"
          type="password"
          label={t("password")}
          autoComplete="current-password"
          required
          maxLength={200}
        />
        <Button type="submit" tone="primary" busy={busy}>
          {busy ? t("signIn.busy") : t("signIn.do")}
        </Button>
        <p className="m-0 text-[13px] text-ink-2">{t("signIn.lockHint")}</p>
        <noscript>
          <p className="m-0 text-[14px] text-seal">{t("signIn.noScript")}</p>
        </noscript>
      </form>
    </Panel>
  )
}

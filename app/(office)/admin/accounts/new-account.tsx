"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import type { LinkablePerson } from "@/lib/accounts/queries/accounts"
import { AccountFields, readAccountFields } from "./account-fields"
import { createAccountAction } from "./actions"
import { ShownPassword } from "./shown-password"

export function NewAccount({ people }: { people: readonly LinkablePerson[] }) {
  const t = useTranslations("accounts")
  const words = useRefusalWords()
  const form = useId()
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<{ loginName: string; password: string } | null>(null)
  const { run, busy, refusal, clear } = useAction(createAccountAction, {
    quiet: true,
    onDone: (value) => {
      setOpen(false)
      setMade(value)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    void run({ ...readAccountFields(given), loginName: String(given.get("loginName")) })
  }
  const close = () => {
    clear()
    setOpen(false)
  }
  const badName = refusal?.code === "bad_input" && "fields" in refusal && refusal.fields.includes("loginName")
  return (
    <>
      <Button tone="primary" onClick={() => setOpen(true)}>
        {t("new.title")}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={t("new.title")}
        lead={t("new.lead")}
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button tone="primary" type="submit" form={form} busy={busy}>
              {t("new.make")}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={submit} className="grid gap-4" autoComplete="off">
          {refusal ? <Callout tone="seal" title={words(refusal)} /> : null}
          <TextField
            name="loginName"
            label={t("loginName")}
            hint={t("loginNameHint")}
            error={badName ? t("loginNameHint") : undefined}
            required
            maxLength={40}
            autoCapitalize="none"
            spellCheck={false}
          />
          <AccountFields people={people} />
        </form>
      </Dialog>
      <ShownPassword
        loginName={made?.loginName ?? ""}
        password={made?.password ?? null}
        onClose={() => setMade(null)}
      />
    </>
  )
}

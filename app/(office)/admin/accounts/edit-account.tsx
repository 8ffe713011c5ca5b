"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useId } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import type { LinkablePerson } from "@/lib/accounts/queries/accounts"
import type { AccountRow } from "@/lib/accounts/schema"
import { AccountFields, readAccountFields } from "./account-fields"
import { updateAccountAction } from "./actions"

type Props = { account: AccountRow; people: readonly LinkablePerson[]; onClose: () => void }

export function EditAccount({ account, people, onClose }: Props) {
  const t = useTranslations("accounts")
  const words = useRefusalWords()
  const form = useId()
  const { run, busy, refusal } = useAction(updateAccountAction, { done: t("did.edit"), quiet: true, onDone: onClose })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void run({ userId: account.id, ...readAccountFields(new FormData(event.currentTarget)) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("do.edit")}
      lead={account.loginName}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" type="submit" form={form} busy={busy}>
            {t("do.save")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4 text-left">
        {refusal ? <Callout tone="seal" title={words(refusal)} /> : null}
        <AccountFields account={account} people={people} />
      </form>
    </Dialog>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { ConfirmDialog } from "@/components/ui/dialog"
import { Menu } from "@/components/ui/menu"
import { useAction } from "@/components/ui/use-action"
import type { LinkablePerson } from "@/lib/accounts/queries/accounts"
import type { AccountRow } from "@/lib/accounts/schema"
import { endSessionsAction, resetPasswordAction, setDisabledAction, unlockAccountAction } from "./actions"
import { EditAccount } from "./edit-account"
import { ShownPassword } from "./shown-password"

type Props = { account: AccountRow; lockedUntil: string | null; people: readonly LinkablePerson[]; isMe: boolean }
type Asking = "edit" | "reset" | "disable" | null

export function AccountLine({ account, lockedUntil, people, isMe }: Props) {
  const t = useTranslations("accounts")
  const roles = useTranslations("shell")
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => setAsking(null)
  const userId = account.id
  const [password, setPassword] = useState<string | null>(null)
  const reset = useAction(resetPasswordAction, {
    onDone: (value) => {
      close()
      setPassword(value.password)
    },
  })
  const disable = useAction(setDisabledAction, {
    done: t(account.disabled ? "did.enable" : "did.disable"),
    onDone: close,
  })
  const unlock = useAction(unlockAccountAction, { done: t("did.unlock") })
  const end = useAction(endSessionsAction, { done: t("did.endSessions") })
  const name = account.displayName

  const entries = [
    { label: t("do.edit"), onSelect: () => setAsking("edit") },
    { label: t("do.reset"), onSelect: () => setAsking("reset") },
    ...(lockedUntil ? [{ label: t("do.unlock"), onSelect: () => unlock.run({ userId }) }] : []),
    { label: t("do.endSessions"), onSelect: () => end.run({ userId }) },
    account.disabled
      ? { label: t("do.enable"), onSelect: () => disable.run({ userId, disabled: false }) }
      : { label: t("do.disable"), danger: true, disabled: isMe, onSelect: () => setAsking("disable") },
  ]

  return (
    <tr>
      <td className="font-medium">
        {name}
        <span className="block font-normal text-[13px] text-ink-2 sm:hidden">{account.loginName}</span>
      </td>
      <td className="hidden whitespace-nowrap sm:table-cell">{account.loginName}</td>
      <td className="whitespace-nowrap">{roles(`roles.${account.role}`)}</td>
      <td>
        <span className="inline-flex flex-wrap gap-1">
          {account.disabled ? <Badge>{t("state.disabled")}</Badge> : null}
          {lockedUntil ? (
            <Badge tone="seal" mark>
              {t("state.locked", { until: lockedUntil })}
            </Badge>
          ) : null}
          {account.mustChangePassword ? (
            <Badge tone="amber" mark>
              {t("state.first")}
            </Badge>
          ) : null}
          {!account.disabled && !lockedUntil && !account.mustChangePassword ? (
            <Badge tone="pine" mark>
              {t("state.active")}
            </Badge>
          ) : null}
        </span>
      </td>
      <td className="hidden lg:table-cell">
        {account.person ? `${account.person.name} · ${account.person.unit}` : "—"}
      </td>
      <td className="hidden lg:table-cell">
        {account.events.length > 0 ? account.events.map((event) => event.title).join("、") : "—"}
      </td>
      <td className="text-right">
        <Menu size="sm" label={t("page.do")} ariaLabel={t("page.doFor", { name })} entries={entries} />
        {asking === "edit" ? <EditAccount account={account} people={people} onClose={close} /> : null}
        <ConfirmDialog
          open={asking === "reset"}
          onClose={close}
          onConfirm={() => reset.run({ userId })}
          title={t("reset.title", { name })}
          confirm={t("reset.do")}
          busy={reset.busy}
        >
          <p className="m-0">{t("reset.lead")}</p>
        </ConfirmDialog>
        <ConfirmDialog
          open={asking === "disable"}
          onClose={close}
          onConfirm={() => disable.run({ userId, disabled: true })}
          title={t("disable.title", { name })}
          confirm={t("do.disable")}
          busy={disable.busy}
          danger
        >
          <p className="m-0">{t("disable.lead")}</p>
        </ConfirmDialog>
        <ShownPassword loginName={account.loginName} password={password} onClose={() => setPassword(null)} />
      </td>
    </tr>
  )
}

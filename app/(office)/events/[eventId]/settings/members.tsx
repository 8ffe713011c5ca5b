"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import type { MemberLine } from "@/lib/events/schema"
import { putMemberAction } from "./actions"
import { MemberRow } from "./member-row"

type Other = { userId: string; name: string; role: string }
type Props = { eventId: string; members: readonly MemberLine[]; others: readonly Other[]; me: string }

/** Who may see the event; clerks also with what they are in charge of. */
export function Members({ eventId, members, others, me }: Props) {
  const t = useTranslations("events")
  const roles = useTranslations("shell")
  const [chosen, setChosen] = useState("")
  const { run, busy } = useAction(putMemberAction, { done: t("members.added"), onDone: () => setChosen("") })
  return (
    <>
      <div className="relative overflow-x-auto">
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t("members.name")}</th>
              <th scope="col">{t("members.role")}</th>
              <th scope="col">{t("members.areas")}</th>
              <th scope="col">
                <span className="sr-only">{t("list.do")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.userId} eventId={eventId} member={member} isMe={member.userId === me} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-end gap-2 p-4">
        <SelectField
          className="w-64"
          label={t("members.add")}
          value={chosen}
          onChange={(changed) => setChosen(changed.target.value)}
          hint={others.length === 0 ? t("members.nobody") : undefined}
          disabled={others.length === 0}
        >
          <option value="">{t("members.choose")}</option>
          {others.map((other) => (
            <option key={other.userId} value={other.userId}>
              {other.name} · {roles(`roles.${other.role}`)}
            </option>
          ))}
        </SelectField>
        <Button busy={busy} disabled={chosen === ""} onClick={() => run({ eventId, userId: chosen, areas: [] })}>
          {t("members.addDo")}
        </Button>
      </div>
    </>
  )
}

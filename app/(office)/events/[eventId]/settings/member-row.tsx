"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { CheckField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import { AREAS, type Area, type MemberLine } from "@/lib/events/schema"
import { putMemberAction, removeMemberAction } from "./actions"

export function MemberRow({ eventId, member, isMe }: { eventId: string; member: MemberLine; isMe: boolean }) {
  const t = useTranslations("events")
  const roles = useTranslations("shell")
  const put = useAction(putMemberAction, { done: t("settings.saved") })
  const remove = useAction(removeMemberAction, { done: t("members.removed") })
  const areas = AREAS.filter((area) => member.areas.includes(area))
  const toggle = (area: Area, on: boolean) =>
    put.run({ eventId, userId: member.userId, areas: on ? [...areas, area] : areas.filter((other) => other !== area) })
  return (
    <tr>
      <td className="whitespace-nowrap">
        {member.name} {member.disabled ? <Badge>{t("members.disabled")}</Badge> : null}
      </td>
      <td className="whitespace-nowrap">{roles(`roles.${member.role}`)}</td>
      <td>
        {member.role === "CLERK" ? (
          <fieldset className="m-0 flex flex-wrap gap-x-4 border-0 p-0" disabled={put.busy}>
            <legend className="sr-only">{t("members.areasOf", { name: member.name })}</legend>
            {AREAS.map((area) => (
              <CheckField
                key={area}
                label={t(`area.${area}`)}
                checked={areas.includes(area)}
                onChange={(changed) => toggle(area, changed.target.checked)}
              />
            ))}
          </fieldset>
        ) : (
          <span className="text-ink-2">{t(`members.all.${member.role}`)}</span>
        )}
      </td>
      <td className="text-right">
        {isMe ? null : (
          <Button
            size="sm"
            busy={remove.busy}
            aria-label={t("members.removeLabel", { name: member.name })}
            onClick={() => remove.run({ eventId, userId: member.userId })}
          >
            {t("members.remove")}
          </Button>
        )}
      </td>
    </tr>
  )
}

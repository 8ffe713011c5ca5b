"use client"

import { usePathname, useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { SelectField } from "@/components/ui/field"

/** Whose plan is looked at. */
export function MeetingChoice({
  meetings,
  chosen,
}: {
  meetings: readonly { meetingId: string; title: string; seated: number }[]
  chosen: string
}) {
  const t = useTranslations("rotation")
  const router = useRouter()
  const path = usePathname()
  return (
    <SelectField
      label={t("meeting")}
      className="max-w-md"
      value={chosen}
      onChange={(event) => router.replace(`${path}?meeting=${event.target.value}`, { scroll: false })}
    >
      {meetings.map(({ meetingId, title, seated }) => (
        <option key={meetingId} value={meetingId}>
          {t("meetingOption", { title, count: seated })}
        </option>
      ))}
    </SelectField>
  )
}

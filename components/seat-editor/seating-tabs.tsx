"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { classNames } from "@/components/ui/class-names"

/**
 * The pages about one meeting's seats, in the order of the work. `segment`: the folder under the meeting's address. `only`: shown
 * in halls that have such things.
 */
const TABS: readonly { segment: string; label: string; only?: "tables" }[] = [
  { segment: "", label: "map" },
  { segment: "tables", label: "tables", only: "tables" },
  { segment: "constraints", label: "constraints" },
  { segment: "changeover", label: "changeover" },
  { segment: "releases", label: "releases" },
]

export function SeatingTabs({
  eventId,
  meetingId,
  hasTables,
}: {
  eventId: string
  meetingId: string
  hasTables: boolean
}) {
  const t = useTranslations("seating")
  const here = usePathname()
  const base = `/events/${eventId}/seating/${meetingId}`
  const tabs = TABS.filter(({ only }) => only !== "tables" || hasTables)
  if (tabs.length < 2) return null
  return (
    <nav aria-label={t("tabs.label")} className="no-print mb-3 flex gap-1 overflow-x-auto border-line border-b">
      {tabs.map(({ segment, label }) => {
        const address = segment === "" ? base : `${base}/${segment}`
        const current = here === address
        return (
          <Link
            key={segment}
            href={address}
            aria-current={current ? "page" : undefined}
            className={classNames(
              "whitespace-nowrap border-b-2 px-3 py-2 text-[14px] no-underline",
              current ? "border-seal font-semibold text-ink" : "border-transparent text-ink-2 hover:text-ink",
            )}
          >
            {t(`tabs.${label}`)}
          </Link>
        )
      })}
    </nav>
  )
}

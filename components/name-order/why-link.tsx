"use client"

import Link from "next/link"
import { useParams } from "next/navigation"
import { useTranslations } from "next-intl"

/** Behind the reason of a seat that follows the order of names: to the order itself, step by step. */
export function WhyLink({ person }: { person: { id: string; groupId: string | null } }) {
  const t = useTranslations("names.page")
  const { eventId } = useParams<{ eventId: string }>()
  const query = new URLSearchParams({ ...(person.groupId ? { group: person.groupId } : {}), b: person.id })
  return (
    <Link href={`/events/${eventId}/people/order?${query}`} className="ml-2 whitespace-nowrap text-[14px] text-blue">
      {t("whySteps")}
    </Link>
  )
}

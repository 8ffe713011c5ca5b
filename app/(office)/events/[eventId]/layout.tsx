import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { eventFor } from "@/lib/events/queries/access"
import { requireActor } from "@/lib/platform/auth"
import { EventFrame } from "../../event-frame"

export default async function EventLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ eventId: string }>
}) {
  const actor = await requireActor()
  const access = await eventFor(actor, (await params).eventId)
  if (!access) notFound()
  return (
    <EventFrame actor={actor} event={access.event}>
      {children}
    </EventFrame>
  )
}

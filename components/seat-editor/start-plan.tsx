"use client"

import { Button } from "@/components/ui/button"
import { useAction } from "@/components/ui/use-action"
import type { SeatingActions } from "./types"
import { useSeatingWords } from "./use-words"

/** Begins the seating of a meeting that has none. */
export function StartPlan({
  eventId,
  meetingId,
  create,
}: {
  eventId: string
  meetingId: string
  create: SeatingActions["create"]
}) {
  const { t } = useSeatingWords()
  const { run, busy } = useAction(create)
  return (
    <Button tone="primary" busy={busy} onClick={() => run({ eventId, meetingId })}>
      {t("start.action")}
    </Button>
  )
}

"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { ArrangeActions } from "./types"

/** The arrangement accepted last, and the way back. */
export function UndoNote({
  eventId,
  meetings,
  name,
  at,
  undo,
}: {
  eventId: string
  meetings: number
  name: string
  at: string
  undo: ArrangeActions["undo"]
}) {
  const t = useTranslations("arrangement.undo")
  const action = useAction(undo, { done: (value) => t("done", { count: value.meetings }) })
  return (
    <div className="mb-4">
      <Callout
        title={t("title", { count: meetings, name, at })}
        action={
          <Button size="sm" busy={action.busy} onClick={() => action.run({ eventId })}>
            {t("do")}
          </Button>
        }
      />
    </div>
  )
}

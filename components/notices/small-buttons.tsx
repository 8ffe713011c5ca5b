"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { useAction } from "@/components/ui/use-action"
import type { RemindAction, RetryAction } from "./types"

/** Reminds everybody who has not answered, each at most once a day. */
export function RemindButton({
  eventId,
  noticeId,
  remind,
}: {
  eventId: string
  noticeId: string | null
  remind: RemindAction
}) {
  const t = useTranslations("notices")
  const action = useAction(remind, { done: (value) => t("reminded", value) })
  return (
    <Button size="sm" busy={action.busy} onClick={() => action.run({ eventId, noticeId })}>
      {t("remind")}
    </Button>
  )
}

export function RetryButton({
  eventId,
  messageId,
  name,
  retry,
}: {
  eventId: string
  messageId: string
  name: string
  retry: RetryAction
}) {
  const t = useTranslations("notices")
  const action = useAction(retry, { done: t("retried") })
  return (
    <Button
      size="sm"
      busy={action.busy}
      aria-label={`${t("retry")}: ${name}`}
      onClick={() => action.run({ eventId, messageId })}
    >
      {t("retry")}
    </Button>
  )
}

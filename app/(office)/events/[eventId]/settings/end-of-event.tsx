"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/dialog"
import { useAction } from "@/components/ui/use-action"
import type { EventContents } from "@/lib/events/schema"
import { archiveEventAction, deleteEventAction } from "./actions"

type Props = {
  event: { id: string; title: string }
  archived: boolean
  wasPublished: boolean
  contents: EventContents
}

const KINDS = ["people", "groups", "meetings", "seatingPlans", "notices", "tasks", "versions"] as const

/** Putting away, and deleting: which says first what goes with it. */
export function EndOfEvent({ event, archived, wasPublished, contents }: Props) {
  const t = useTranslations("events")
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const archive = useAction(archiveEventAction, { done: t(archived ? "end.unarchived" : "end.archived") })
  const remove = useAction(deleteEventAction, { done: t("end.deleted"), onDone: () => router.push("/events") })
  const hanging = KINDS.filter((kind) => contents[kind] > 0)
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div>
        <p className="mt-0 mb-2 text-[14px] text-ink-2">{t(archived ? "end.unarchiveHint" : "end.archiveHint")}</p>
        <Button busy={archive.busy} onClick={() => archive.run({ eventId: event.id, archived: !archived })}>
          {t(archived ? "end.unarchive" : "end.archive")}
        </Button>
      </div>
      <div>
        <p className="mt-0 mb-2 text-[14px] text-ink-2">{t(wasPublished ? "end.deleteRefused" : "end.deleteHint")}</p>
        {wasPublished ? null : (
          <Button tone="danger" onClick={() => setAsking(true)}>
            {t("end.delete")}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.run({ eventId: event.id })}
        title={t("end.deleteTitle", { title: event.title })}
        confirm={t("end.deleteConfirm")}
        busy={remove.busy}
        danger
      >
        {hanging.length > 0 ? (
          <>
            <p className="mt-0">{t("end.hanging")}</p>
            <ul>
              {hanging.map((kind) => (
                <li key={kind}>{t(`end.contents.${kind}`, { count: contents[kind] })}</li>
              ))}
            </ul>
          </>
        ) : (
          <p className="mt-0">{t("end.nothing")}</p>
        )}
        <p className="mb-0">{t("end.forGood")}</p>
      </ConfirmDialog>
    </div>
  )
}

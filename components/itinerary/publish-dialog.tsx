"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import { instantOf } from "@/lib/kernel/zoned"
import type { PublishActions } from "./publish-types"

type Props = {
  versionId: string
  zone: string
  nextNumber: number
  affected: number
  actions: Pick<PublishActions, "publish">
  onClose: () => void
}

/** "2027-01-10T18:00" of a datetime field in the event's zone, as a UTC instant. */
export const instantIn = (zone: string, typed: string): Date | null => {
  const [day = "", time = ""] = typed.split("T")
  return instantOf(day, time, zone)
}

/** Says whom publishing will reach before it is done, and asks until when receipts are wanted. */
export function PublishDialog({ versionId, zone, nextNumber: number, affected, actions, onClose }: Props) {
  const [t, shell] = [useTranslations("publish"), useTranslations("shell")]
  const [until, setUntil] = useState("")
  const publish = useAction(actions.publish, {
    done: (value) => t("published", { number: value.number, affected: value.affected, mails: value.mails }),
    onDone: onClose,
  })
  const footer = (
    <>
      <Button onClick={onClose}>{shell("cancel")}</Button>
      <Button
        tone="primary"
        busy={publish.busy}
        onClick={() => publish.run({ versionId, answerBy: instantIn(zone, until) })}
      >
        {t("publish", { number })}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={t("publishTitle", { number })} footer={footer}>
      <p className="mt-0">
        {number === 1 ? t("publishFirst", { count: affected }) : t("publishChanged", { count: affected })}
      </p>
      <TextField
        type="datetime-local"
        label={t("answerBy")}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </Dialog>
  )
}

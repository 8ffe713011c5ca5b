"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import type { RoomDto } from "@/lib/venues/schema"
import type { VenueActions } from "./types"

/** A room like another under a new name. */
export function CopyRoom({
  room,
  copy,
  onClose,
}: {
  room: RoomDto
  copy: VenueActions["copyRoom"]
  onClose: () => void
}) {
  const t = useTranslations("venues")
  const [name, setName] = useState("")
  const { run, busy } = useAction(copy, { done: t("room.copied", { name }), onDone: onClose })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("room.copyTitle", { room: room.name })}
      lead={t("room.copyLead")}
      footer={
        <Button tone="primary" busy={busy} disabled={!name.trim()} onClick={() => run({ roomId: room.id, name })}>
          {t("room.copy")}
        </Button>
      }
    >
      <TextField
        label={t("fields.newName")}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
      />
    </Dialog>
  )
}

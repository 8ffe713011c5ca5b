"use client"

import { useTranslations } from "next-intl"
import { ConfirmDialog } from "@/components/ui/dialog"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import type { RoomDto } from "@/lib/venues/schema"
import type { VenueActions } from "./types"

/** Asks before a room is deleted; what hangs on it is said when the program refuses. */
export function DeleteRoom({
  room,
  remove,
  onClose,
}: {
  room: RoomDto
  remove: VenueActions["deleteRoom"]
  onClose: () => void
}) {
  const t = useTranslations("venues")
  const words = useRefusalWords()
  const { run, busy, refusal } = useAction(remove, {
    done: t("room.deleted", { room: room.name }),
    onDone: onClose,
    quiet: true,
  })
  return (
    <ConfirmDialog
      open
      danger
      busy={busy}
      onClose={onClose}
      onConfirm={() => run({ roomId: room.id })}
      title={t("room.deleteTitle", { room: room.name })}
      confirm={t("room.delete")}
    >
      <p className="m-0 mb-3">{room.hallId ? t("room.deleteWithHall") : t("room.deleteBody")}</p>
      {refusal ? <Callout tone="seal">{words(refusal)}</Callout> : null}
    </ConfirmDialog>
  )
}

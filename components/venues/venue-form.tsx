"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import type { VenueDto } from "@/lib/venues/schema"
import type { VenueActions } from "./types"

/** Creates, changes or deletes a venue. */
export function VenueForm({
  venue,
  actions,
  onClose,
}: {
  venue: VenueDto | null
  actions: VenueActions
  onClose: () => void
}) {
  const t = useTranslations("venues")
  const [name, setName] = useState(venue?.name ?? "")
  const [address, setAddress] = useState(venue?.address ?? "")
  const saving = useAction(actions.saveVenue, { done: t("saved"), onDone: onClose })
  const removal = useAction(actions.deleteVenue, { done: t("venue.deleted"), onDone: onClose })
  return (
    <Dialog
      open
      onClose={onClose}
      title={venue ? t("venue.edit") : t("venue.new")}
      footer={
        <>
          {venue ? (
            <Button
              tone="danger"
              className="mr-auto"
              busy={removal.busy}
              disabled={venue.rooms.length > 0}
              title={venue.rooms.length > 0 ? t("venue.notEmpty") : undefined}
              onClick={() => removal.run({ venueId: venue.id })}
            >
              {t("venue.delete")}
            </Button>
          ) : null}
          <Button
            tone="primary"
            busy={saving.busy}
            disabled={!name.trim()}
            onClick={() => saving.run({ id: venue?.id, name, address })}
          >
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField
          label={t("fields.venueName")}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t("fields.address")}
          hint={t("fields.addressHint")}
          value={address}
          maxLength={120}
          onChange={(event) => setAddress(event.target.value)}
        />
        {venue && venue.rooms.length > 0 ? <p className="m-0 text-[14px] text-ink-2">{t("venue.notEmpty")}</p> : null}
      </div>
    </Dialog>
  )
}

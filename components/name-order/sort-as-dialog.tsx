"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import type { OrderedPerson } from "@/lib/people/queries/name-order"
import type { SetSortAs } from "./stated"

/** 排序用名 of one person. */
export function SortAsDialog({
  eventId,
  person,
  save,
  onClose,
}: {
  eventId: string
  person: Pick<OrderedPerson, "id" | "name" | "spelling">
  save: SetSortAs
  onClose: () => void
}) {
  const t = useTranslations("names.sortAs")
  const shell = useTranslations("shell")
  const [spelling, setSpelling] = useState(person.spelling)
  const { run, busy } = useAction(save, { done: t("saved"), onDone: onClose })
  const submit = () => void run({ eventId, participationId: person.id, spelling })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("title", { name: person.name })}
      lead={t("lead")}
      footer={
        <>
          <Button onClick={onClose}>{shell("cancel")}</Button>
          <Button tone="primary" busy={busy} onClick={submit}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label={t("label")}
          hint={t("hint")}
          maxLength={50}
          placeholder={person.name}
          value={spelling}
          onChange={(event) => setSpelling(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

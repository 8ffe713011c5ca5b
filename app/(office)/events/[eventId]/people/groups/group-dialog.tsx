"use client"

import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField, TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import { GROUP_KINDS, type GroupInput, type GroupRow } from "@/lib/people/schema"
import { createGroupAction, updateGroupAction } from "../actions"

/** A delegation or work group: new, or renamed. */
export function GroupDialog({
  eventId,
  group,
  onClose,
}: {
  eventId: string
  group: GroupRow | null
  onClose: () => void
}) {
  const t = useTranslations("people")
  const form = useId()
  const [kind, setKind] = useState(group?.kind ?? "DELEGATION")
  const [name, setName] = useState(group?.name ?? "")
  const [shortName, setShortName] = useState(group?.shortName ?? "")
  const save = useAction(
    (input: GroupInput) =>
      group ? updateGroupAction({ eventId, id: group.id, ...input }) : createGroupAction({ eventId, ...input }),
    { done: t("groups.saved", { name }), onDone: onClose },
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={group ? t("groups.editTitle", { name: group.name }) : t("groups.addTitle")}
      footer={
        <Button type="submit" form={form} tone="primary" busy={save.busy}>
          {t("form.save")}
        </Button>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save.run({ kind, name, shortName })
        }}
      >
        {group ? null : (
          <SelectField
            label={t("groups.kind")}
            value={kind}
            onChange={(event) => setKind(GROUP_KINDS.find((one) => one === event.target.value) ?? "DELEGATION")}
          >
            {GROUP_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </SelectField>
        )}
        <TextField
          label={t("groups.name")}
          value={name}
          maxLength={50}
          required
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t("groups.shortName")}
          hint={t("groups.shortHint")}
          value={shortName}
          maxLength={12}
          onChange={(event) => setShortName(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

"use server"

import { refresh } from "next/cache"
import { z } from "zod"
import { idInput } from "@/lib/events/schema"
import { importChoices } from "@/lib/kernel/import"
import { previewImport } from "@/lib/people/queries/import-preview"
import { bulkPatch, groupInput, participantInput, participantPatch } from "@/lib/people/schema"
import { copyParticipants } from "@/lib/people/store/copy"
import { bulkUpdate, createParticipant, updateParticipant } from "@/lib/people/store/edit"
import { createGroup, deleteGroup, orderGroups, updateGroup } from "@/lib/people/store/groups"
import { confirmImport } from "@/lib/people/store/import"
import { deleteParticipants } from "@/lib/people/store/remove"
import { formAction } from "@/lib/platform/action"

const inEvent = z.object({ eventId: idInput })
const ids = z.array(idInput).min(1).max(20_000)
const upload = inEvent.extend({ file: z.instanceof(File), choices: importChoices.nullable() })

const bytesOf = async (file: File) => ({
  name: file.name.slice(0, 200),
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/** Not a read of stored data: judges the file that came with it. */
export const previewImportAction = formAction(
  "people.import_preview",
  upload,
  async (actor, { eventId, file, choices }) => previewImport(actor, eventId, await bytesOf(file), choices),
)
export const confirmImportAction = formAction(
  "people.import",
  upload.extend({ digest: z.string().length(64) }),
  async (actor, { eventId, file, choices, digest }) =>
    confirmImport(actor, { eventId, file: await bytesOf(file), choices, digest }),
  () => refresh(),
)

export const createParticipantAction = formAction(
  "people.create",
  participantInput.extend({ eventId: idInput }),
  createParticipant,
  () => refresh(),
)
const update = inEvent.extend({ id: idInput, patch: participantPatch })
export const updateParticipantAction = formAction("people.update", update, updateParticipant, () => refresh())
/** The edited cell of the list: the list itself shows what came back and is not fetched anew. */
export const editCellAction = formAction("people.update", update, updateParticipant)
export const bulkUpdateAction = formAction(
  "people.bulk_update",
  inEvent.extend({ ids, patch: bulkPatch }),
  bulkUpdate,
  () => refresh(),
)
export const deleteParticipantsAction = formAction("people.delete", inEvent.extend({ ids }), deleteParticipants, () =>
  refresh(),
)
export const copyParticipantsAction = formAction(
  "people.copy",
  inEvent.extend({ fromEventId: idInput, ids }),
  copyParticipants,
  () => refresh(),
)

const group = groupInput.extend({ eventId: idInput })
export const createGroupAction = formAction("group.create", group, createGroup, () => refresh())
export const updateGroupAction = formAction("group.update", group.extend({ id: idInput }), updateGroup, () => refresh())
export const orderGroupsAction = formAction("group.order", inEvent.extend({ ids }), orderGroups, () => refresh())
export const deleteGroupAction = formAction("group.delete", inEvent.extend({ id: idInput }), deleteGroup, () =>
  refresh(),
)

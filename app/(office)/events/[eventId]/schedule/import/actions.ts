"use server"

import { refresh } from "next/cache"
import { z } from "zod"
import { idInput } from "@/lib/events/schema"
import { importChoices } from "@/lib/kernel/import"
import { importAny, previewAny } from "@/lib/meetings/store/import-any"
import { formAction } from "@/lib/platform/action"

const upload = z.object({ eventId: idInput, file: z.instanceof(File), choices: importChoices.nullable() })

const bytesOf = async (file: File) => ({
  name: file.name.slice(0, 200),
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/** Not a read of stored data: judges the file that came with it. */
export const previewScheduleAction = formAction(
  "meeting.import_preview",
  upload,
  async (actor, { eventId, file, choices }) => previewAny(actor, eventId, await bytesOf(file), choices),
)

export const confirmScheduleAction = formAction(
  "meeting.import",
  upload.extend({ digest: z.string().length(64) }),
  async (actor, { eventId, file, choices, digest }) => importAny(actor, eventId, await bytesOf(file), choices, digest),
  () => refresh(),
)

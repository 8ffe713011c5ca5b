"use server"

import { refresh } from "next/cache"
import { z } from "zod"
import { idInput } from "@/lib/events/schema"
import { importChoices } from "@/lib/kernel/import"
import { formAction } from "@/lib/platform/action"
import { previewHistory } from "@/lib/seating/queries/history-import"
import { keepHistoryAsk } from "@/lib/seating/schema/history"
import { keepHistory } from "@/lib/seating/store/history"
import { confirmHistory } from "@/lib/seating/store/history-import"

const upload = z.object({ eventId: idInput, file: z.instanceof(File), choices: importChoices.nullable() })
const read = async (file: File) => ({ name: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) })

export const keepHistoryAction = formAction("seating.keep_history", keepHistoryAsk, keepHistory, () => refresh())

/** Not a read of stored data: judges the file that came with it. */
export const previewHistoryAction = formAction(
  "seating.history_preview",
  upload,
  async (actor, { eventId, file, choices }) => previewHistory(actor, eventId, await read(file), choices),
)
export const confirmHistoryAction = formAction(
  "seating.import_history",
  upload.extend({ digest: z.string().length(64) }),
  async (actor, { file, ...ask }) => confirmHistory(actor, { ...ask, file: await read(file) }),
  () => refresh(),
)

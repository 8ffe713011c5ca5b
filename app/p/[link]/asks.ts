import { z } from "zod"
import { idInput } from "@/lib/events/schema"
import { answerFields } from "@/lib/notices/schema"

const version = z.coerce.number().int().min(0).max(100_000)

export const acknowledgeAsk = z.object({ version })
export const answerAsk = answerFields.extend({ recipientId: idInput, version })

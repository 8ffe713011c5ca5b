import { z } from "zod"
import { idInput } from "@/lib/events/schema"
import { isHan } from "@/lib/names/rules/han"
import { strokeOverride } from "@/lib/names/schema"
import { NAME_LIMIT } from "../schema"

/** What the office states of one character; null takes it back. */
export const strokesAsk = z.object({
  eventId: idInput,
  character: z.string().trim().refine(isHan),
  strokes: strokeOverride.shape.strokes.nullable(),
})
export type StrokesAsk = z.output<typeof strokesAsk>

/** The spelling by which one person is put in order; "" takes it back. */
export const sortAsAsk = z.object({
  eventId: idInput,
  participationId: idInput,
  spelling: z.string().trim().max(NAME_LIMIT),
})
export type SortAsAsk = z.output<typeof sortAsAsk>

import { z } from "zod"

/** The seating-plan format of the ticket program pretix (version 0.0.1), as its own schema says; nothing else is let in. */
const position = z.strictObject({ x: z.number(), y: z.number() })
const words = z.string().max(500)
const uuid = words.optional()

const seat = z.strictObject({
  seat_guid: words,
  seat_number: words,
  uuid,
  start_direction: words.nullish(),
  radius: z.number().int().optional(),
  position,
  category: words,
})

const row = z.strictObject({
  row_number: words,
  row_label: words.nullish(),
  seat_label: words.nullish(),
  uuid,
  seats: z.array(seat),
  row_number_position: z.enum(["start", "end", "both"]).nullish(),
  position: position.optional(),
})

const size = z.strictObject({ width: z.number().int(), height: z.number().int() })

const area = z.strictObject({
  color: words.optional(),
  border_color: words.optional(),
  rotation: z.number().optional(),
  position: position.optional(),
  uuid,
  shape: z.enum(["polygon", "rectangle", "ellipse", "circle", "text"]).optional(),
  polygon: z.strictObject({ points: z.array(position) }).optional(),
  rectangle: size.optional(),
  ellipse: z.strictObject({ radius: position }).optional(),
  circle: z.strictObject({ radius: z.number().int() }).optional(),
  text: z
    .strictObject({ text: words, color: words.optional(), size: z.number().int().optional(), position })
    .optional(),
})
export type PretixArea = z.input<typeof area>

export const pretixPlan = z.strictObject({
  name: words,
  zones: z.array(
    z.strictObject({
      name: words.optional(),
      zone_id: words.optional(),
      uuid,
      position,
      rows: z.array(row),
      areas: z.array(area).optional(),
    }),
  ),
  categories: z.array(z.strictObject({ name: words, color: words.optional() })),
  size,
})
export type PretixPlan = z.output<typeof pretixPlan>

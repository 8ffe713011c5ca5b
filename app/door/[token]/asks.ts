import { z } from "zod"
import { idInput } from "@/lib/events/schema"

/** What a door can ask for: somebody came, or 30 minutes more; for the booking that was seen. */
export const doorAsk = z.object({
  token: z.string().max(200),
  want: z.enum(["arrive", "extend"]),
  bookingId: idInput,
})

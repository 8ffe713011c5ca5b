import type { z } from "zod"
import type { Outcome } from "@/lib/kernel/outcome"
import type { planAsk, reopenSeatsAsk, shareHallAsk } from "@/lib/seating/schema"
import type { applyChangeAsk, LateChangeView } from "@/lib/seating/schema/change"

type ServerAction<S extends z.ZodType, T> = (input: z.input<S>) => Promise<Outcome<T>>

/** What the page hands to the panels of late change and of the shared hall. */
export type LateChangeSlot = {
  /** What can be done about the change in the address; null when there is none. */
  view: LateChangeView | null
  /** The meeting whose hall this plan follows. */
  sharedWith: string | null
  /** Seats closed for this meeting alone. */
  closed: readonly string[]
  /** Who has leave for this meeting; empty for those who do not decide on it. */
  onLeave: readonly string[]
  actions: {
    apply: ServerAction<typeof applyChangeAsk, { moved: number; made: number; removed: number }>
    reopen: ServerAction<typeof reopenSeatsAsk, { opened: number }>
    share: ServerAction<typeof shareHallAsk, { changed: number; unseated: number }>
    unshare: ServerAction<typeof planAsk, null>
  }
}

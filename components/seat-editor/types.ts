import type { z } from "zod"
import type { LateChangeSlot } from "@/components/late-change/types"
import type { BrokenAhead } from "@/components/seat-constraints/preview-verdicts"
import type { Outcome } from "@/lib/kernel/outcome"
import type { SentPlan } from "@/lib/seating/rules/sent-plan"
import type {
  arrangeAsk,
  copyPlanAsk,
  createPlanAsk,
  lockAsk,
  movesAsk,
  planAsk,
  SeatingNote,
  SeatingPerson,
  SeatingSettings,
} from "@/lib/seating/schema"
import type { Infeasible } from "@/lib/seating/schema/infeasible"

type ServerAction<S extends z.ZodType, T> = (input: z.input<S>) => Promise<Outcome<T>>

/** The server actions the seating pages hand to the editor. */
export type SeatingActions = {
  create: ServerAction<typeof createPlanAsk, { planId: string }>
  arrange: ServerAction<typeof arrangeAsk, { seated: number; unseated: number }>
  move: ServerAction<typeof movesAsk, { moved: number; revision: number }>
  lock: ServerAction<typeof lockAsk, { changed: number; revision: number }>
  clear: ServerAction<typeof planAsk, { unseated: number }>
  copy: ServerAction<typeof copyPlanAsk, { copied: number; skipped: number }>
  remove: ServerAction<typeof planAsk, null>
  rehall: ServerAction<typeof planAsk, { kept: number; unseated: number }>
}

/** What arranging with these settings would do, in figures. */
export type PreviewFigures = {
  settings: SeatingSettings
  moving: number
  seating: number
  leaving: number
  kept: number
  unseated: string[]
  notes: SeatingNote[]
  broken: BrokenAhead[]
  infeasible: Infeasible | null
}

export type SeatEditorProps = {
  eventId: string
  sent: SentPlan
  title: string
  mayEdit: boolean
  preview: PreviewFigures | null
  others: readonly { planId: string; title: string }[]
  actions: SeatingActions
  /** Versions this plan can be laid over, and the one that is (from the address). */
  versions: readonly { value: string; title: string }[]
  against: ComparedWith | null
  lateChange: LateChangeSlot
}
export type ComparedWith = {
  value: string
  title: string
  seats: readonly { participationId: string; seatId: string }[]
}

/** What is in hand: nothing, or people on the way to other seats; `person` and `from` are of the one the others go by. */
export type Carried = { person: SeatingPerson; ids: readonly string[]; from: string | null } | null
export type Tool = "select" | "marquee" | "lock"

import type { Outcome } from "@/lib/kernel/outcome"
import type { ReleaseRefusal } from "@/lib/seating/schema/release"

type Refused =
  | ReleaseRefusal
  | { readonly code: "bad_input"; readonly fields: readonly string[] }
  | { readonly code: "not_signed_in" }
type Takes<I> = (input: I) => Promise<Outcome<{ number: number }, Refused>>

export type ReleaseActions = {
  submit: Takes<{ eventId: string; planId: string; revision: number; note?: string }>
  check: Takes<{ releaseId: string; anyway?: boolean; read?: number }>
  approve: Takes<{ releaseId: string; anyway?: boolean }>
  giveBack: Takes<{ releaseId: string; reason: string }>
  withdraw: Takes<{ releaseId: string }>
}

/** The release on its way, as far as its buttons need it. */
export type OpenReleaseProps = { id: string; number: number; status: "SUBMITTED" | "CHECKED" }

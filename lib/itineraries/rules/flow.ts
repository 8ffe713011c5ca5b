import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"

/** PROPOSED → CHECKED → PUBLISHED; a proposal can be RETURNED to its author or WITHDRAWN. */
export type VersionStatus = "PROPOSED" | "CHECKED" | "PUBLISHED" | "WITHDRAWN" | "RETURNED"

export type FlowStep = "check" | "return" | "publish" | "withdraw"

export type FlowRefusal =
  | { readonly code: "own_proposal" }
  | { readonly code: "already_published"; readonly number: number }
  | { readonly code: "not_yet_checked" }
  | { readonly code: "proposal_closed" }
  | { readonly code: "already_checked" }

type Standing = { status: VersionStatus; number: number | null; authorId: string }

/** Whether a version may take a step now. Who may at all is the policy's matter; that nobody checks their own is said here. */
export function decideStep(version: Standing, step: FlowStep, actorId: string): Outcome<true, FlowRefusal> {
  if (version.status === "PUBLISHED") return refuse({ code: "already_published", number: version.number ?? 0 })
  if (version.status === "WITHDRAWN" || version.status === "RETURNED") return refuse({ code: "proposal_closed" })
  if ((step === "check" || step === "return") && version.authorId === actorId) return refuse({ code: "own_proposal" })
  if (step === "check" && version.status === "CHECKED") return refuse({ code: "already_checked" })
  if (step === "publish" && version.status !== "CHECKED") return refuse({ code: "not_yet_checked" })
  return accept(true)
}

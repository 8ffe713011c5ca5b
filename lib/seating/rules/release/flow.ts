import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { ReleaseStatus, ReleaseStep, ReleaseStepRefusal } from "../../schema/release"

type Standing = { number: number; status: ReleaseStatus; authorId: string; authorName: string }

/**
 * Whether a release may take a step now (SUBMITTED → CHECKED → APPROVED; RETURNED by others, WITHDRAWN by its author, both
 * until it is approved). Who may at all is the policy's matter; that nobody checks, approves or returns their own is said
 * here. Refusals: already_decided, cannot_check_own, release_not_checked, only_author_withdraws.
 */
export function decideReleaseStep(
  release: Standing,
  step: ReleaseStep,
  actorId: string,
): Outcome<true, ReleaseStepRefusal> {
  const { number, status, authorId } = release
  const open = status === "SUBMITTED" || (status === "CHECKED" && step !== "check")
  if (!open) return refuse({ code: "already_decided", status, number })
  const own = authorId === actorId
  if (step === "withdraw")
    return own ? accept(true) : refuse({ code: "only_author_withdraws", author: release.authorName })
  if (own) return refuse({ code: "cannot_check_own" })
  if (step === "approve" && status !== "CHECKED") return refuse({ code: "release_not_checked", number })
  return accept(true)
}

/** Still on its way: one plan has at most one such release. */
export const isOpen = (status: ReleaseStatus): boolean => status === "SUBMITTED" || status === "CHECKED"

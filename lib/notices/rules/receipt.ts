import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import type { AnswerFields, AnswerState, DecisionState, GivenAnswer } from "../schema"

export type Receipt = {
  answer: AnswerState
  reason: string
  substituteName: string
  substitutePost: string
  decision: DecisionState
}

export type AnswerRefusal =
  | { readonly code: "leave_needs_reason" }
  | { readonly code: "substitute_needs_name" }
  | { readonly code: "no_answer_wanted" }

export type GivenReceipt = Receipt & { answer: GivenAnswer }

/**
 * What a receipt becomes by an answer (handbook §4.2): leave and a substitute wait for a decision, attending needs none.
 * The same answer again changes nothing (`changed: false`), so that a double tap does not undo an approval.
 */
export function decideAnswer(
  now: Receipt,
  ask: AnswerFields,
  wantsAnswer: boolean,
): Outcome<{ receipt: GivenReceipt; changed: boolean }, AnswerRefusal> {
  if (!wantsAnswer) return refuse({ code: "no_answer_wanted" })
  if (ask.answer === "LEAVE" && ask.reason === "") return refuse({ code: "leave_needs_reason" })
  if (ask.answer === "SUBSTITUTE" && (ask.substituteName === "" || ask.substitutePost === ""))
    return refuse({ code: "substitute_needs_name" })
  const attends = ask.answer === "ATTEND"
  const stands = ask.answer === "SUBSTITUTE"
  const receipt: GivenReceipt = {
    answer: ask.answer,
    reason: attends ? "" : ask.reason,
    substituteName: stands ? ask.substituteName : "",
    substitutePost: stands ? ask.substitutePost : "",
    decision: attends ? null : "PENDING",
  }
  const same =
    now.answer === receipt.answer &&
    now.reason === receipt.reason &&
    now.substituteName === receipt.substituteName &&
    now.substitutePost === receipt.substitutePost
  return accept(same ? { receipt: { ...receipt, decision: now.decision }, changed: false } : { receipt, changed: true })
}

/** How a receipt counts: leave and substitutes as asked until decided; a refused request is open again. */
export type Standing = "unanswered" | "attends" | "asksLeave" | "onLeave" | "asksSubstitute" | "substituted" | "refused"

export function standingOf(receipt: Pick<Receipt, "answer" | "decision">): Standing {
  if (receipt.answer === "NONE") return "unanswered"
  if (receipt.answer === "ATTEND") return "attends"
  if (receipt.decision === "REFUSED") return "refused"
  const leave = receipt.answer === "LEAVE"
  if (receipt.decision === "APPROVED") return leave ? "onLeave" : "substituted"
  return leave ? "asksLeave" : "asksSubstitute"
}

/** Still to be phoned: no answer, or a request that was refused and not answered anew. */
export const isOpen = (standing: Standing): boolean => standing === "unanswered" || standing === "refused"

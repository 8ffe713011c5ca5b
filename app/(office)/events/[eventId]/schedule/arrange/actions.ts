"use server"

import { refresh } from "next/cache"
import { applyArrangementAsk, undoArrangementAsk } from "@/lib/arrangement/schema/wishes"
import { applyArrangement } from "@/lib/arrangement/store/apply"
import { undoArrangement } from "@/lib/arrangement/store/undo"
import { savedByTheRules } from "@/lib/occupancy/store/judged-save"
import { formAction } from "@/lib/platform/action"

/** Judged by the rules that refuse saving when all of it stands. Taking back restores what was, whatever it was. */
export const applyArrangementAction = formAction(
  "arrangement.apply",
  applyArrangementAsk,
  (actor, ask) => savedByTheRules(actor, ask.eventId, () => applyArrangement(actor, ask)),
  () => refresh(),
)
export const undoArrangementAction = formAction("arrangement.undo", undoArrangementAsk, undoArrangement, () =>
  refresh(),
)

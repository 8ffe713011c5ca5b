"use server"

import { refresh } from "next/cache"
import { applyArrangementAsk, undoArrangementAsk } from "@/lib/arrangement/schema/wishes"
import { applyArrangement } from "@/lib/arrangement/store/apply"
import { undoArrangement } from "@/lib/arrangement/store/undo"
import { formAction } from "@/lib/platform/action"

export const applyArrangementAction = formAction("arrangement.apply", applyArrangementAsk, applyArrangement, () =>
  refresh(),
)
export const undoArrangementAction = formAction("arrangement.undo", undoArrangementAsk, undoArrangement, () =>
  refresh(),
)

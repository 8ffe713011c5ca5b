"use server"

import { refresh } from "next/cache"
import { formAction } from "@/lib/platform/action"
import { arrangeAsk, copyPlanAsk, createPlanAsk, lockAsk, movesAsk, planAsk } from "@/lib/seating/schema"
import { tableSettingsAsk } from "@/lib/seating/schema/table"
import { arrange } from "@/lib/seating/store/arrange"
import { clearPlan, deletePlan } from "@/lib/seating/store/clear"
import { copyPlan } from "@/lib/seating/store/copy"
import { setLocked } from "@/lib/seating/store/lock"
import { applyMoves } from "@/lib/seating/store/move"
import { createPlan } from "@/lib/seating/store/plan"
import { moveToHall } from "@/lib/seating/store/rehall"
import { setTables } from "@/lib/seating/store/tables"

export const createPlanAction = formAction("seating.create", createPlanAsk, createPlan, () => refresh())
export const arrangeAction = formAction("seating.arrange", arrangeAsk, arrange, () => refresh())
// Steps of the hand do not refresh: the editor shows them already and reads the findings anew when the hand rests.
export const moveAction = formAction("seating.move", movesAsk, applyMoves)
export const lockAction = formAction("seating.lock", lockAsk, setLocked)
export const clearAction = formAction("seating.clear", planAsk, clearPlan, () => refresh())
export const copyAction = formAction("seating.copy", copyPlanAsk, copyPlan, () => refresh())
export const deletePlanAction = formAction("seating.delete", planAsk, deletePlan, () => refresh())
export const rehallAction = formAction("seating.rehall", planAsk, moveToHall, () => refresh())
export const saveTablesAction = formAction("seating.tables", tableSettingsAsk, setTables, () => refresh())

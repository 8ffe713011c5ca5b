"use server"

import { refresh } from "next/cache"
import { formAction } from "@/lib/platform/action"
import { planAsk, reopenSeatsAsk, shareHallAsk } from "@/lib/seating/schema"
import { applyChangeAsk } from "@/lib/seating/schema/change"
import { applyChange } from "@/lib/seating/store/change"
import { reopenSeats } from "@/lib/seating/store/reopen"
import { shareHall, unshareHall } from "@/lib/seating/store/share"

export const applyChangeAction = formAction("seating.change", applyChangeAsk, applyChange, () => refresh())
export const reopenSeatsAction = formAction("seating.reopen", reopenSeatsAsk, reopenSeats, () => refresh())
export const shareHallAction = formAction("seating.share", shareHallAsk, shareHall, () => refresh())
export const unshareHallAction = formAction("seating.unshare", planAsk, unshareHall, () => refresh())

"use server"

import { refresh } from "next/cache"
import { sortAsAsk, strokesAsk } from "@/lib/people/schema/name-order"
import { setSortAs, setStrokes } from "@/lib/people/store/name-order"
import { formAction } from "@/lib/platform/action"

export const setStrokesAction = formAction("people.strokes", strokesAsk, setStrokes, () => refresh())
export const setSortAsAction = formAction("people.sort_as", sortAsAsk, setSortAs, () => refresh())

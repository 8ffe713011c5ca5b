"use server"

import { refresh } from "next/cache"
import { formAction } from "@/lib/platform/action"
import { constraintsAsk } from "@/lib/seating/schema/constraint"
import { setConstraints } from "@/lib/seating/store/constraints"

export const setConstraintsAction = formAction("seating.constraints", constraintsAsk, setConstraints, () => refresh())

import type { z } from "zod"
import type { Outcome } from "@/lib/kernel/outcome"
import type { constraintsAsk } from "@/lib/seating/schema/constraint"

/** Keeps the whole list; handed in by the page. */
export type SaveConstraints = (input: z.input<typeof constraintsAsk>) => Promise<Outcome<{ constraints: number }>>

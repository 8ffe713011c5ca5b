import { z } from "zod"
import { idInput } from "@/lib/events/schema"
import type { Category } from "@/lib/people/schema"
import type { TableWeight } from "./table-search"

export const DIETS = ["halal", "vegetarian"] as const
export type Diet = (typeof DIETS)[number]

const tableId = z.string().min(1).max(60)
const person = idInput.nullable().default(null)

/** What the office decided about the tables of one plan (handbook §1.6 banquet, checks 65–66). Kept with the plan's settings. */
export const tableSettings = z.object({
  /** Tables set for a diet. Nobody else sits at a halal table. */
  diets: z
    .array(z.object({ tableId, diet: z.enum(DIETS) }))
    .max(500)
    .default([]),
  /** 主陪, 副主陪 and the guests of the main table, the first guest first: named, never guessed from titles. */
  host: person,
  deputyHost: person,
  guests: z.array(idInput).max(60).default([]),
  /** 桌长: who may be the host of another table; empty = heads and deputy heads of delegations. */
  tableHosts: z.array(idInput).max(500).default([]),
  /** Whether every table must have one, should have one, or need not. */
  hostEach: z.enum(["must", "wish", "no"]).default("wish"),
  delegations: z.enum(["whole", "mixed", "free"]).default("whole"),
  delegationWeight: z.number().int().min(1).max(100).default(10),
  /** Fewest people at a table in use; 0 = no matter. */
  least: z.number().int().min(0).max(30).default(6),
  /** How much it counts that somebody stays at the table where they are now; 0 = nothing. */
  stay: z.number().int().min(0).max(100).default(0),
})
export type TableSettings = z.output<typeof tableSettings>

export const tableSettingsAsk = z.object({ eventId: idInput, planId: idInput, tables: tableSettings })
export type TableSettingsAsk = z.output<typeof tableSettingsAsk>

/** Somebody at a banquet, as the arranging of tables knows them. `diet` is "" for those who may not see needs. */
export type TablePerson = {
  id: string
  name: string
  category: Category
  groupId: string | null
  /** 团长 or 副团长 of a delegation. */
  leads: boolean
  rank: number | null
  diet: "" | Diet
}

/** A requirement of the plan that can hold or fail at tables, with people and tables named. */
export type TableWish = {
  id: string
  kind: "together" | "apart" | "only" | "never"
  weight: TableWeight
  people: readonly string[]
  /** For only and never. */
  tables: readonly string[]
  note: string
}

/** What stands against a plan that keeps everything; words in messages `tables.findings.<code>`. `wishes`: requirements it concerns. */
export type TableFinding = { wishes: readonly string[] } & (
  | { code: "no_tables" }
  | { code: "too_many_guests"; guests: number; seats: number }
  | { code: "together_too_many"; names: string; people: number; seats: number }
  | { code: "together_and_apart"; name: string; other: string }
  | { code: "together_no_table"; names: string }
  | { code: "apart_too_few_tables"; names: string; people: number; tables: number }
  | { code: "nowhere"; name: string }
  | { code: "diet_without_table"; diet: Diet; people: number }
  | { code: "diet_too_small"; diet: Diet; people: number; seats: number }
  | { code: "diet_on_main"; table: string }
  | { code: "diet_at_main"; diet: Diet; names: string }
  | { code: "no_such_table"; table: string }
  | { code: "locked_on_blocked"; name: string }
  | { code: "main_without_table" }
  | { code: "main_too_small"; people: number; seats: number }
  | { code: "main_twice"; name: string }
  | { code: "main_not_attending"; people: number }
)

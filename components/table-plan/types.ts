import type { z } from "zod"
import type { SeatingActions } from "@/components/seat-editor/types"
import type { Outcome } from "@/lib/kernel/outcome"
import type { TablePerson, TableSettings, TableWish, tableSettingsAsk } from "@/lib/seating/schema/table"

/** The server actions the page of tables hands to its parts. */
export type TableActions = Pick<SeatingActions, "move" | "lock"> & {
  save: (input: z.input<typeof tableSettingsAsk>) => Promise<Outcome<null>>
}

export type TablesData = {
  settings: TableSettings
  people: readonly TablePerson[]
  wishes: readonly TableWish[]
  knowsDiets: boolean
}

import type { ReactNode } from "react"
import type { ImportChoices, ImportPreview } from "@/lib/kernel/import"
import type { Outcome } from "@/lib/kernel/outcome"

export type WizardField = { key: string; label: string; required?: boolean }

/** A choice about something that is no row, by its key; "" takes it back. */
export type Choosing = {
  choices: Readonly<Record<string, string>>
  choose: (key: string, value: string) => void
  busy: boolean
}

export type WizardProps<P extends ImportPreview, D> = {
  /** The columns a file may have, in the order they are shown. */
  fields: readonly WizardField[]
  /** What a sheet may be; left out when all sheets are of one kind. */
  kinds?: readonly { value: string; label: string }[]
  /** One sentence on what the file should look like. */
  lead: ReactNode
  preview: (file: File, choices: ImportChoices | null) => Promise<Outcome<P>>
  confirm: (file: File, choices: ImportChoices, digest: string) => Promise<Outcome<D>>
  /** What stands beside the counts: new groups, people missing from the file … */
  aside?: (preview: P, choose: Choosing) => ReactNode
  /** Kinds of files besides spreadsheets, as the file field names them. */
  accept?: string
  /** Why nothing can be confirmed yet; null = it can. */
  blocked?: (preview: P) => string | null
  /** Whether there is anything to write besides the counted rows. */
  worthConfirming?: (preview: P) => boolean
  /** Shown after the import. */
  done: (result: D) => ReactNode
  /** A code as a word: ("sex", "MALE") → 男. */
  valueWords?: (field: string, value: string) => string
}

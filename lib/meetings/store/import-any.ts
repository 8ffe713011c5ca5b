import type { Actor } from "@/lib/kernel/actor"
import type { ImportChoices } from "@/lib/kernel/import"
import type { Outcome } from "@/lib/kernel/outcome"
import type { SpreadsheetFile } from "@/lib/platform/xlsx"
import { programmeFormat } from "../rules/exchange/read-programme"
import { importSchedule, previewSchedule, type SchedulePreview } from "./import"
import {
  importProgramme,
  type ProgrammeAside,
  type ProgrammeRefusal,
  type ProgrammeWritten,
  previewProgramme,
} from "./import-programme"

/** A schedule's preview, whatever the file was; `programme` stands with programmes and calendars only. */
export type AnyPreview = SchedulePreview & { programme?: ProgrammeAside }
export type AnyWritten = Omit<ProgrammeWritten, "rooms"> & { rooms?: number }

/** By its first signs; a name that says so counts too, so that a damaged one is told as what it is meant to be. */
const isProgramme = ({ name, bytes }: SpreadsheetFile): boolean =>
  programmeFormat(bytes) !== null || /\.(ics|xml|json)$/i.test(name)

/** previewSchedule or previewProgramme, by what the file is. */
export const previewAny = (
  actor: Actor,
  eventId: string,
  file: SpreadsheetFile,
  choices: ImportChoices | null,
): Promise<Outcome<AnyPreview, ProgrammeRefusal>> =>
  (isProgramme(file) ? previewProgramme : previewSchedule)(actor, eventId, file, choices)

/** importSchedule or importProgramme, by what the file is. */
export const importAny = (
  actor: Actor,
  eventId: string,
  file: SpreadsheetFile,
  choices: ImportChoices | null,
  digest: string,
): Promise<Outcome<AnyWritten, ProgrammeRefusal>> =>
  (isProgramme(file) ? importProgramme : importSchedule)(actor, eventId, file, choices, digest)

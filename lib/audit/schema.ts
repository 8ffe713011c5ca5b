import { z } from "zod"

const word = z.string().trim().max(100).catch("").default("")
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .or(z.literal(""))
  .catch("")
  .default("")

/** What the audit page is asked for; anything unreadable counts as not asked. */
export const auditFilter = z.object({
  /** Part of the name of who did it. */
  who: word,
  /** The beginning of the action: "meeting" or "meeting.move". */
  what: word,
  eventId: word,
  /** ISO days, both included, in the office's zone. */
  from: day,
  to: day,
  /** Part of the subject's title. */
  text: word,
  /** Only rows older than this id. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable()
    .catch(null)
    .default(null),
})
export type AuditFilter = z.output<typeof auditFilter>

/** A field that differs; text for reading, "" where there was or is nothing. */
export type Difference = { readonly field: string; readonly before: string; readonly after: string }

export type AuditLine = {
  id: string
  /** ISO instant. */
  at: string
  actorName: string
  action: string
  eventTitle: string
  subjectKind: string
  subjectTitle: string
  differences: readonly Difference[]
}

export type AuditPage = { lines: readonly AuditLine[]; older: string | null }

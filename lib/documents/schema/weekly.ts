import { z } from "zod"
import { calendarDay } from "@/lib/events/schema"
import type { DocumentHead } from "../schema"

/** What becomes of confidential matters: left out, or their time and place under 「保密事项」. */
export const CONFIDENTIAL_CHOICES = ["mark", "omit"] as const
export type ConfidentialChoice = (typeof CONFIDENTIAL_CHOICES)[number]

/** GET /rooms/week-list/file?day=…: the week that holds the day. */
export const weeklyAsk = z.object({
  day: calendarDay,
  confidential: z.enum(CONFIDENTIAL_CHOICES).default("mark"),
  /** Meetings of sessions stand in the list too. */
  sessions: z.enum(["1", "0"]).default("1"),
  format: z.enum(["pdf", "xlsx"]).default("pdf"),
})
export type WeeklyAsk = z.output<typeof weeklyAsk>

/** One thing of the office's week, as its reader may know it; minutes since the epoch. */
export type WeeklyItem = {
  id: string
  from: number
  to: number
  /** "" when it is not for everybody. */
  title: string
  confidential: boolean
  /** Rooms by name; several when it is one meeting in many rooms. */
  places: readonly string[]
  /** Who takes part, in words. */
  people: string
  /** Who chairs, or whose matter it is. */
  chair: string
  note: string
  /** Short title of the session it belongs to; "" = the ordinary week. */
  session: string
  requested: boolean
  contested: boolean
}

export type WeeklyRow = {
  time: string
  title: string
  place: string
  people: string
  chair: string
  remark: string
  /** Written small and set back: nothing is known of it but time and place. */
  withheld: boolean
}
export const PARTS_OF_DAY = ["morning", "afternoon", "evening"] as const
export type PartOfDay = (typeof PARTS_OF_DAY)[number]
export type WeeklyDay = {
  iso: string
  /** "1月12日" and "周二" */
  date: string
  weekday: string
  /** "休" on a day off, "班" on a weekend that is worked; "" otherwise. */
  mark: string
  parts: readonly { part: PartOfDay; title: string; rows: readonly WeeklyRow[] }[]
}
export type WeeklyDocument = {
  head: DocumentHead
  columns: Record<"day" | "time" | "title" | "place" | "people" | "chair" | "remark", string>
  days: readonly WeeklyDay[]
  /** Said where a day has nothing. */
  nothing: string
  /** Said at the foot of the table. */
  notes: readonly string[]
  /** Said below the table when one sheet does not hold it. */
  continued: string
  count: number
}

import { z } from "zod"
import { idInput } from "@/lib/events/schema"
import { CATEGORIES } from "@/lib/people/schema"

export const ANSWERS = ["ATTEND", "LEAVE", "SUBSTITUTE"] as const
export type GivenAnswer = (typeof ANSWERS)[number]
export type AnswerState = "NONE" | GivenAnswer
export type DecisionState = "PENDING" | "APPROVED" | "REFUSED" | null

/** One e-mail as it waits in the outbox: complete, so that sending needs nothing else. */
export const mailPayload = z.object({
  to: z.string().max(254),
  subject: z.string().max(300),
  text: z.string().max(100_000),
  eventId: z.string(),
  /** Whom it tells, for the organiser's list of failed messages. */
  name: z.string(),
})
export type MailPayload = z.output<typeof mailPayload>

const ids = z.array(idInput).max(5000).default([])

/** Whom an explicit notice goes to: everybody who matches any of what was chosen. */
export const audience = z.object({
  everybody: z.boolean().default(false),
  categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length).default([]),
  groupIds: ids,
  meetingIds: ids,
  participationIds: ids,
})
export type Audience = z.output<typeof audience>

export const noticeInput = z.object({
  eventId: idInput,
  title: z.string().trim().min(1).max(120),
  body: z.string().trim().min(1).max(8000),
  audience,
  /** The meeting it is about, if any. */
  meetingId: idInput.nullable().default(null),
  wantsAnswer: z.boolean().default(true),
  /** UTC instant; null = no deadline. */
  answerBy: z.coerce.date().nullable().default(null),
})
export type NoticeInput = z.output<typeof noticeInput>

/** 回执 (handbook §4.2). Leave needs a reason; a substitute a name and a post. */
export const answerFields = z.object({
  answer: z.enum(ANSWERS),
  reason: z.string().trim().max(500).default(""),
  substituteName: z.string().trim().max(50).default(""),
  substitutePost: z.string().trim().max(100).default(""),
})
export type AnswerFields = z.output<typeof answerFields>

export const decisionFields = z.object({
  decision: z.enum(["APPROVED", "REFUSED"]),
  note: z.string().trim().max(500).default(""),
})
export type DecisionFields = z.output<typeof decisionFields>

export const enterAnswerAsk = answerFields.extend({ recipientId: idInput })
export const decideAsk = decisionFields.extend({ recipientId: idInput })
/** noticeId null: the published plan. */
export const remindAsk = z.object({ eventId: idInput, noticeId: idInput.nullable() })
export const retryMailAsk = z.object({ eventId: idInput, messageId: idInput })

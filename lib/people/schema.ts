import { z } from "zod"

export const CATEGORIES = ["DEPUTY", "OBSERVER", "INVITED", "AUDITOR", "STAFF", "PRESS"] as const
export type Category = (typeof CATEGORIES)[number]

/** What the rules (scopes, seating, conflicts, itineraries) know of a person in an event. No phone, no needs in words. */
export type Participant = {
  /** Participation id: the person in this event. */
  id: string
  personId: string
  name: string
  sex: "MALE" | "FEMALE" | null
  ethnicity: string
  unit: string
  post: string
  category: Category
  groupId: string | null
  groupName: string
  groupShortName: string
  groupPosition: number
  /** 团长, 副团长, 组长 … */
  duty: string
  /** Explicit rank, 1 first; null = none. */
  rank: number | null
  /** "" | 常务主席 | 成员 | 秘书长 */
  presidiumDuty: string
  /** "" | 一 | 二 | 三 */
  executiveGroup: string
  listNumber: number
  wheelchair: boolean
  nearExit: boolean
  companions: number
}

export const GROUP_KINDS = ["DELEGATION", "WORKGROUP"] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

export const SEXES = ["MALE", "FEMALE"] as const
export type Sex = (typeof SEXES)[number]

export const PRESIDIUM_DUTIES = ["", "常务主席", "成员", "秘书长"] as const
export const EXECUTIVE_GROUPS = ["", "一", "二", "三", "四", "五", "六"] as const

/** Work staff belong to work groups, everybody else to delegations. */
export const groupKindOf = (category: Category): GroupKind => (category === "STAFF" ? "WORKGROUP" : "DELEGATION")

export type GroupRow = { id: string; kind: GroupKind; name: string; shortName: string; position: number }

/** Everything the office knows of somebody in one event, as it is imported and edited. Personal data included. */
export type PersonValues = {
  name: string
  sex: Sex | null
  ethnicity: string
  unit: string
  post: string
  /** Digits only, "" = none. */
  phone: string
  email: string
  category: Category
  groupName: string
  duty: string
  rank: number | null
  presidiumDuty: string
  executiveGroup: string
  listNumber: number
  /** "" | "halal" | "vegetarian", or words of the office's own */
  diet: string
  wheelchair: boolean
  nearExit: boolean
  companions: number
  remark: string
}
export type PersonField = keyof PersonValues

/** Somebody on the event's list. */
export type ListedPerson = PersonValues & { id: string; personId: string }

export const NAME_LIMIT = 50
export const TEXT_LIMIT = 200
export const REMARK_LIMIT = 1000

const line = (limit: number) => z.string().trim().max(limit)

/** What the form and the edited cell send; `groupId` "" = none. */
export const participantInput = z.object({
  name: line(NAME_LIMIT).min(1),
  sex: z.enum(SEXES).nullable(),
  ethnicity: line(20),
  unit: line(TEXT_LIMIT),
  post: line(TEXT_LIMIT),
  phone: line(40),
  email: z.union([z.literal(""), z.email().max(TEXT_LIMIT)]),
  category: z.enum(CATEGORIES),
  groupId: z.string().max(64),
  duty: line(50),
  rank: z.number().int().min(1).max(9999).nullable(),
  presidiumDuty: z.enum(PRESIDIUM_DUTIES),
  executiveGroup: z.enum(EXECUTIVE_GROUPS),
  listNumber: z.number().int().min(0).max(99_999),
  diet: line(20),
  wheelchair: z.boolean(),
  nearExit: z.boolean(),
  companions: z.number().int().min(0).max(9),
  remark: line(REMARK_LIMIT),
})
export type ParticipantInput = z.output<typeof participantInput>

/** Any part of it: an edited cell, a bulk edit. */
export const participantPatch = participantInput.partial()
export type ParticipantPatch = z.output<typeof participantPatch>

/** What several people can be given at once. */
export const bulkPatch = participantInput
  .pick({ category: true, groupId: true, duty: true, diet: true, presidiumDuty: true, executiveGroup: true })
  .partial()
export type BulkPatch = z.output<typeof bulkPatch>

export const groupInput = z.object({
  kind: z.enum(GROUP_KINDS),
  name: line(NAME_LIMIT).min(1),
  /** "" = made from the name. */
  shortName: line(12),
})
export type GroupInput = z.output<typeof groupInput>

/** One row of the list as the office sees it; phone and needs are blank for those who may not see them. */
export type RosterRow = ListedPerson & {
  /** The name, with what tells same-named people apart: 王伟（城关）. */
  displayName: string
  /** "" = none */
  groupId: string
  groupShortName: string
  groupPosition: number
  /** See lib/names/rules/search.ts. */
  searchKey: string
  /** Place in the event's stroke order. */
  strokePlace: number
  /** Characters of the name the print fonts lack. */
  missingGlyphs: string[]
  /** What hangs on the person in this event: seats, tasks, scopes of meetings, receipts, personal links. */
  hanging: [seats: number, tasks: number, scopes: number, receipts: number, links: number]
}

export const HANGING = ["seats", "tasks", "scopes", "receipts", "links"] as const

/** 类型 as offices word it; free text is allowed, these are known to the rules. */
export const MEETING_KINDS = [
  "报到",
  "预备会议",
  "全体会议",
  "主席团会议",
  "代表团会议",
  "专门会议",
  "用餐",
  "其他",
] as const

/** Roles in which a person can be at a meeting. */
export const SCOPE_ROLES = ["ATTEND", "CHAIR", "SPEAK", "SERVE"] as const
export type ScopeRole = (typeof SCOPE_ROLES)[number]

/**
 * One item of a scope. ref: CATEGORY → a Category; GROUP → the group's name; EXECUTIVE_GROUP → 一/二/三, "" = all of them;
 * DUTY → a duty in the group or in the presidium (副团长, 组长, 秘书长); otherwise "". HEADS = all 团长 (as chair of one
 * delegation's meeting: that delegation's); PERSON → participationId; TEXT = words that name nobody on the roster
 * (e.g. 县人大常委会主任), kept in `ref` as written.
 */
export const SCOPE_KINDS = [
  "CATEGORY",
  "GROUP",
  "PRESIDIUM",
  "STANDING_CHAIRS",
  "HEADS",
  "EXECUTIVE_GROUP",
  "DUTY",
  "PERSON",
  "TEXT",
] as const
export type ScopeKind = (typeof SCOPE_KINDS)[number]
export type ScopeItem = { role: ScopeRole; kind: ScopeKind; ref: string; participationId: string | null }

/** A meeting as the rules see it; minutes since the epoch (UTC), null for a heading or an unscheduled one. */
export type MeetingPlan = {
  id: string
  eventId: string
  parentId: string | null
  code: string
  title: string
  kind: string
  from: number | null
  to: number | null
  roomId: string | null
  layout: string
  scopes: readonly ScopeItem[]
  scopeText: string
  chairText: string
  note: string
  dress: string
  position: number
  cancelled: boolean
  revision: number
  agenda: readonly { title: string; minutes: number | null; speaker: string }[]
}

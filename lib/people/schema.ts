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

import type { ScopeItem } from "../schema"
import { parseScope, type ScopeRoster } from "./scope"

export type MeetingScopes = {
  items: ScopeItem[]
  /** Words of 参加范围 that name nobody on the roster. The chair may be a title only and is not reported. */
  unknown: string[]
  ambiguous: { name: string; candidates: string[] }[]
}

/** 参加范围 and 主持 together, as items. */
export function meetingScopes(scopeText: string, chairText: string, roster: ScopeRoster): MeetingScopes {
  const attend = parseScope(scopeText, roster, "ATTEND")
  const chair = parseScope(chairText, roster, "CHAIR")
  return {
    items: [...attend.items, ...chair.items],
    unknown: attend.unknown,
    ambiguous: [...attend.ambiguous, ...chair.ambiguous],
  }
}

import type { Participant } from "@/lib/people/schema"
import type { SeatHallInput, SeatingNote } from "../schema"

export type StageRole = "standing" | "executive" | "presidium" | "chair"
export type StagePerson = { person: Participant; as: StageRole }
/** Who sits on the stage: `front` in the first row, `behind` in the rows after it, both in order of precedence. */
export type StagePeople = { front: StagePerson[]; behind: StagePerson[]; notes: SeatingNote[] }

const STANDING = "常务主席"

type Ask = Pick<SeatHallInput, "participants" | "attendIds" | "chairGroup" | "chairIds" | "kind" | "settings">

/**
 * Who sits on the stage of a meeting (handbook §1.3). 全体会议: in the first row the standing chairpersons and the
 * executive chairpersons of this plenary, behind them the rest of the presidium. 主席团会议: the whole presidium by rank.
 * 预备会议: nobody of the roster, the presidium is not elected yet and its members sit with their delegations. Other
 * kinds: those named as chairs. Precedence is the stored rank alone, never guessed from titles; without a rank the list order.
 */
export function stagePeople(ask: Ask, strokeRank: ReadonlyMap<string, number>): StagePeople {
  const mode = ask.settings.rostrum === "byKind" ? modeOf(ask.kind) : ask.settings.rostrum
  if (mode === "empty") return { front: [], behind: [], notes: [{ code: "rostrum_not_elected" }] }
  const attending = new Set(ask.attendIds)
  const chairs = new Set(ask.chairIds)
  const present = (belongs: (person: Participant) => boolean): Participant[] =>
    ask.participants.filter((person) => belongs(person) && attending.has(person.id)).sort(byRank)
  if (mode === "chairs") {
    return {
      front: present(({ id }) => chairs.has(id)).map((person) => ({ person, as: "chair" })),
      behind: [],
      notes: [],
    }
  }
  const presidium = present((person) => person.presidiumDuty !== "" || chairs.has(person.id))
  const inFront = (p: Participant): boolean =>
    p.presidiumDuty === STANDING || chairs.has(p.id) || (p.executiveGroup !== "" && p.executiveGroup === ask.chairGroup)
  const roled = presidium.map((person): StagePerson => ({ person, as: roleOf(person, ask.chairGroup, chairs) }))
  if (mode === "presidium") return { front: [], behind: roled, notes: [] }
  const behind = roled.filter(({ person }) => !inFront(person))
  if (ask.settings.behindOrder === "stroke") {
    behind.sort((a, b) => (strokeRank.get(a.person.id) ?? 0) - (strokeRank.get(b.person.id) ?? 0))
  }
  return { front: roled.filter(({ person }) => inFront(person)), behind, notes: [] }
}

function modeOf(kind: string): "empty" | "executive" | "presidium" | "chairs" {
  if (kind === "预备会议") return "empty"
  if (kind === "全体会议") return "executive"
  return kind === "主席团会议" ? "presidium" : "chairs"
}

function roleOf(person: Participant, group: string | null, chairs: ReadonlySet<string>): StageRole {
  if (person.presidiumDuty === STANDING) return "standing"
  if (person.executiveGroup !== "" && person.executiveGroup === group) return "executive"
  return chairs.has(person.id) ? "chair" : "presidium"
}

const UNRANKED = Number.MAX_SAFE_INTEGER

/** Stored rank first, then the order of the list, then the id: never the same place for two. */
export function byRank(a: Participant, b: Participant): number {
  return (
    (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED) ||
    a.groupPosition - b.groupPosition ||
    a.listNumber - b.listNumber ||
    (a.id < b.id ? -1 : 1)
  )
}

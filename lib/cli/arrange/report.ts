import type { ArrangeConflict, Arranged, Problem } from "@/lib/arrangement/schema"
import type { ProblemFile } from "./problem-file"

type Say = (key: string, values?: Record<string, string | number>) => string

/** `{"score":[hard,medium,soft],"assignments":[{"meeting":id,"start":grain,"room":room}]}`: ids as in the file. */
export const planJson = ({ ids }: ProblemFile, { score, assignments }: Arranged): string =>
  JSON.stringify({
    score,
    assignments: assignments.map(({ start, room }, m) => ({ meeting: ids[m], start, room })),
  })

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`

/** A line for each meeting in the order of time, day by day. */
export function planLines(problem: Problem, { assignments }: Arranged, say: Say): string[] {
  const order = [...assignments.keys()].sort(
    (a, b) => (assignments[a]?.start ?? 0) - (assignments[b]?.start ?? 0) || a - b,
  )
  let day = -1
  return order.flatMap((m) => {
    const at = assignments[m]
    const meeting = problem.meetings[m]
    const grain = problem.grains[at?.start ?? -1]
    if (!at || !meeting || !grain) return []
    const last = problem.grains[at.start + meeting.durationInGrains - 1]
    const line = say("line", {
      from: clock(grain.startMinute),
      to: last ? clock(last.startMinute + problem.grainMinutes) : "—",
      room: problem.rooms[at.room]?.name ?? "",
      meeting: meeting.id,
    })
    if (grain.day === day) return [line]
    day = grain.day
    return [say("day", { day: day + 1 }), line]
  })
}

/** What is left in conflict, and which meetings cannot be placed together. */
export function troubleLines(
  problem: Problem,
  trouble: readonly number[],
  conflict: ArrangeConflict | null,
  say: Say,
): string[] {
  const names = (list: readonly number[]) => list.map((m) => problem.meetings[m]?.id ?? "").join(", ")
  const left = say("left", { count: trouble.length, meetings: names(trouble) })
  if (!conflict) return [left]
  const why = say(`conflict.${conflict.reason}`, { meetings: names(conflict.meetings) })
  return [left, `${why} ${say(conflict.proven ? "proven" : "searched")}`]
}

import type { SeatHallInput } from "@/lib/seating/schema"
import type { HallGeometry } from "@/lib/venues/schema"
import type { PlanFile } from "./plan-file"

type Ask = Pick<PlanFile, "roster" | "meeting" | "settings" | "customs" | "constraints"> & {
  assignments: readonly { seatId: string; locked: boolean; person: { id: string } }[]
}

/** What the rules need of a plan file. */
export const engineInputOf = (plan: Ask, geometry: HallGeometry): SeatHallInput => ({
  geometry,
  participants: plan.roster,
  attendIds: plan.meeting.attend,
  chairGroup: plan.meeting.chairGroup,
  chairIds: plan.meeting.chairs,
  speakerIds: plan.meeting.speakers,
  kind: plan.meeting.kind,
  settings: plan.settings,
  customs: plan.customs,
  constraints: plan.constraints,
  locked: plan.assignments
    .filter((one) => one.locked)
    .map(({ seatId, person }) => ({ seatId, participationId: person.id })),
})

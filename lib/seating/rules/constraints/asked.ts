import type { HallGeometry } from "@/lib/venues/schema"
import type { Constraint } from "../../schema/constraint"
import { hallIndex } from "./hall-index"
import { type SeatRule, seatRulesOf } from "./seat-rules"
import { type Company, type CompanyAsk, companyOf } from "./who-where"

/**
 * Who takes part in a meeting, and what its active requirements ask of single people. It does not depend on who sits where:
 * made once, it serves every plan of the meeting that is judged.
 */
export type Asked = { constraints: readonly Constraint[]; company: Company; rules: readonly SeatRule[] }

export function askedOf(meeting: CompanyAsk & { geometry: HallGeometry }, constraints: readonly Constraint[]): Asked {
  const active = constraints.filter((one) => one.active)
  const company = companyOf(meeting)
  return { constraints: active, company, rules: seatRulesOf(active, hallIndex(meeting.geometry), company) }
}

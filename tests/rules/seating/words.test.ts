import { readFileSync } from "node:fs"
import { join } from "node:path"
import { createTranslator } from "next-intl"
import { describe, expect, it } from "vitest"
import { reasonValues, wordValues } from "@/lib/seating/rules/word-values"
import { type SeatingFinding, type SeatingNote, type SeatReason, seatReason } from "@/lib/seating/schema"
import { CONSTRAINT_KINDS } from "@/lib/seating/schema/constraint"

const order = { delegation: "南坪", position: 9, of: 20, after: "杜芳", before: "杨军" }
const required = { code: "required", target: "none", names: "杜芳、杨军", note: "", position: 0, of: 0 } as const
const reasons: SeatReason[] = [
  { code: "rostrum_rank", row: "1", place: 2, of: 17, as: "standing", rank: 2 },
  { code: "rostrum_rank", row: "1", place: 1, of: 1, as: "chair", rank: null },
  { code: "rostrum_overflow", row: "2", place: 1, of: 18, as: "executive", rank: 34 },
  { code: "head_in_front", delegation: "南坪", duty: "团长" },
  { code: "deputy_head_next", delegation: "南坪", duty: "副团长" },
  { code: "stroke_position", ...order, first: "李", strokes: 7 },
  { code: "stroke_position", ...order, after: "", first: "䶮", strokes: 0 },
  { code: "list_position", ...order, before: "" },
  { code: "list_position", ...order, after: "", before: "" },
  { code: "rotated_position", ...order, listed: 13, session: 2, shift: 4 },
  { code: "rotated_position", ...order, after: "", before: "", listed: 1, session: 3, shift: 1 },
  { code: "accessible_seat", near: true },
  { code: "accessible_seat", near: false },
  { code: "near_exit", door: "东门" },
  { code: "near_exit", door: "" },
  { code: "zone_order", category: "OBSERVER", position: 3, of: 67, unit: "县教育局", after: "", before: "胡金梅" },
  { code: "left_over", category: "INVITED", delegation: "" },
  { code: "late_change" },
  { code: "table_head", as: "standing", place: 1, of: 9, rank: 1 },
  { code: "table_head", as: "chair", place: 2, of: 2, rank: null },
  { code: "table_around", by: "stroke", position: 4, of: 34, after: "王凯", before: "李萌" },
  { code: "table_around", by: "list", position: 1, of: 1, after: "", before: "" },
  { code: "table_place", table: "3", as: "host", place: 0 },
  { code: "table_place", table: "1", as: "mainGuest", place: 2 },
  { code: "table_place", table: "3", as: "guest", place: 4 },
  ...CONSTRAINT_KINDS.map((kind): SeatReason => ({ ...required, kind })),
  { ...required, kind: "near", target: "door", note: "腿脚不便" },
  { ...required, kind: "zone", position: 3, of: 67 },
  { code: "gave_way", to: "杜芳" },
  { code: "late_change" },
]
const notes: SeatingNote[] = [
  { code: "rostrum_not_elected" },
  { code: "no_stage" },
  { code: "first_row_too_short", seats: 17, people: 21 },
  { code: "stage_too_small", seats: 20, people: 43 },
  { code: "zone_overflow", category: "DEPUTY", people: 3 },
  { code: "gaps_dropped" },
  { code: "companion_without_seat", name: "朱欣玲" },
  { code: "no_accessible_seat", name: "向秀慧" },
  { code: "unknown_strokes", name: "王䶮", characters: "䶮" },
  { code: "without_list_number", name: "崔毅" },
  { code: "delegations_rotated", session: 2, delegations: 11, shift: 2 },
  { code: "delegations_rotated", session: 1, delegations: 1, shift: 0 },
  { code: "too_many_people", people: 300, seats: 200 },
  { code: "two_heads", delegation: "南坪镇代表团", count: 2, names: "崔毅、王伟" },
  { code: "lock_on_blocked", name: "崔毅" },
  { code: "lock_of_other_hall", name: "崔毅" },
  { code: "lock_not_attending", name: "崔毅" },
  { code: "constraint_lost", number: 3, what: "people", count: 2 },
  { code: "constraint_lost", number: 3, what: "groups", count: 1 },
  { code: "constraint_lost", number: 3, what: "places", count: 1 },
  { code: "constraint_without_target", number: 4, target: "ballotBox" },
  { code: "reserve_short", delegation: "南坪镇代表团", seats: 2 },
]
const about = { severity: "warning", participationIds: [], seatIds: [] } as const
const findings: SeatingFinding[] = [
  { ...about, code: "without_seat", count: 2, names: "崔毅、王伟" },
  { ...about, code: "not_attending", name: "崔毅" },
  { ...about, code: "unusable_seat", name: "崔毅" },
  { ...about, code: "rostrum_order", row: "1", count: 2, name: "崔毅", onStage: "yes" },
  { ...about, code: "delegation_split", delegation: "南坪镇代表团", parts: 2 },
  { ...about, code: "head_not_in_front", delegation: "南坪镇代表团", name: "崔毅" },
  { ...about, code: "stroke_order", delegation: "南坪镇代表团", count: 1, name: "崔毅" },
  { ...about, code: "rotation_not_applied", delegation: "南坪镇代表团", session: 2 },
  { ...about, code: "blocks_not_rotated", session: 2, count: 1, delegation: "南坪" },
  { ...about, code: "last_rows_again", count: 3, name: "崔毅", session: 2 },
  { ...about, code: "empty_in_front", count: 1, onStage: "yes" },
  { ...about, code: "empty_in_front", count: 3, onStage: "no" },
  ...CONSTRAINT_KINDS.flatMap((kind): SeatingFinding[] => [
    { ...about, code: "constraint_broken", number: 2, kind, count: 3, people: 3, name: "崔毅" },
    { ...about, code: "constraint_broken", number: 2, kind, count: 1, people: 0, name: "" },
  ]),
]

const wordsOf = (locale: string) => {
  const file = join(import.meta.dirname, `../../../messages/${locale}/seating.json`)
  const fail = (error: Error): never => {
    throw error
  }
  return createTranslator({ locale, messages: JSON.parse(readFileSync(file, "utf8")), onError: fail })
}

describe.each(["zh-CN", "en"])("every code has a whole sentence in %s", (locale) => {
  const t = wordsOf(locale)
  const whole = (text: string): void => expect(text).not.toMatch(/[{}]|undefined|null|\s{2}/)
  it.each(reasons)("reason $code", (reason) => whole(t(`reasons.${reason.code}`, reasonValues(reason))))
  it.each(notes)("note $code", (note) => whole(t(`notes.${note.code}`, wordValues(note))))
  it.each(findings)("finding $code", (finding) => whole(t(`findings.${finding.code}`, wordValues(finding))))
})

it("says why, as the office would", () => {
  const t = wordsOf("zh-CN")
  const [reason] = reasons.filter(({ code }) => code === "stroke_position")
  expect(reason && t(`reasons.${reason.code}`, reasonValues(reason))).toBe(
    "本团笔画第 9：李（7 画），在 杜芳 之后、杨军 之前",
  )
})

it("no code is left out above", () => {
  expect(new Set(reasons.map(({ code }) => code)).size).toBe(seatReason.options.length)
})

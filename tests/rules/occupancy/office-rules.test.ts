import { describe, expect, test } from "vitest"
import type { Confirmation, ConflictPlan } from "@/lib/occupancy/schema"
import { ofKind } from "./of-kind"
import { at, meeting, room } from "./plans"

describe("equipment", () => {
  const rooms = [room("A", { equipment: ["投影仪（两台）", "Video Conferencing", "话筒"] })]
  test.each<[string[], string[] | null]>([
    [[], null],
    [["投影仪"], null],
    [["video conferencing", " 话筒 "], null],
    [["表决系统"], ["表决系统"]],
    [
      ["话筒", "国歌音响", "表决系统"],
      ["国歌音响", "表决系统"],
    ],
  ])("needs %j, lacks %j", (equipment, missing) => {
    const found = ofKind("equipment_missing", [meeting("1", "08:00-09:00", "A", "p", { equipment })], { rooms })
    expect(found.map((one) => [one.missing, one.roomId, one.severity])).toEqual(
      missing === null ? [] : [[missing, "A", "block"]],
    )
  })
})

describe("days off", () => {
  const off = (span: string, more: Partial<ConflictPlan>) =>
    ofKind("day_off", [meeting("1", span, "A", "p")], more).map(
      (one) => `${one.day} ${one.reason} ${one.name} ${one.severity}`,
    )
  const holidays = { settings: { holidays: true } }
  const shut = { rooms: [room("A", { openDays: "WORKDAYS" })] }
  test.each<[string, Partial<ConflictPlan>, string[]]>([
    ["2026/10/01 09:00-2026/10/01 10:00", holidays, ["2026-10-01 holiday 国庆节 warn"]],
    ["2026/10/01 09:00-2026/10/01 10:00", {}, []],
    ["2026/10/10 09:00-2026/10/10 10:00", holidays, []],
    ["2026/10/17 09:00-2026/10/17 10:00", holidays, ["2026-10-17 weekend  warn"]],
    // From Friday evening to midnight is Friday; a minute more is Saturday.
    ["2026/10/16 20:00-2026/10/17 00:00", holidays, []],
    ["2026/10/16 20:00-2026/10/17 00:01", holidays, ["2026-10-17 weekend  warn"]],
    ["2026/10/17 09:00-2026/10/17 10:00", shut, ["2026-10-17 closed  block"]],
    ["2026/10/10 09:00-2026/10/10 10:00", shut, []],
    [
      "2026/10/17 09:00-2026/10/17 10:00",
      { ...shut, settings: { ownDays: { "2026-10-17": true }, holidays: true } },
      [],
    ],
    [
      "2026/10/16 09:00-2026/10/16 10:00",
      { settings: { ownDays: { "2026-10-16": false }, holidays: true } },
      ["2026-10-16 holiday  warn"],
    ],
  ])("%s %j", (span, more, expected) => {
    expect(off(span, more)).toEqual(expected)
  })
})

describe("rooms that need a yes", () => {
  const yes = (more: Partial<Confirmation>): Confirmation => ({
    ...{ meetingId: "1", roomId: "A", from: at("08:00"), to: at("09:00"), status: "CONFIRMED" },
    ...more,
  })
  test.each<[string, Confirmation[] | undefined, string[]]>([
    ["nobody asked", undefined, ["none"]],
    ["confirmed for exactly this", [yes({})], []],
    ["asked, not answered", [yes({ status: "REQUESTED" })], ["requested"]],
    ["no", [yes({ status: "DECLINED" })], ["declined"]],
    ["moved since", [yes({ from: at("08:30"), to: at("09:30") })], ["lapsed"]],
    ["in another room since", [yes({ roomId: "B" })], ["lapsed"]],
    ["somebody else's yes", [yes({ meetingId: "2" })], ["none"]],
  ])("%s", (_, confirmations, expected) => {
    const rooms = [room("A", { needsApproval: true }), room("B")]
    const more = { rooms, ...(confirmations ? { confirmations } : {}) }
    const meetings = [meeting("1", "08:00-09:00", "A", "p"), meeting("2", "10:00-11:00", "B", "q")]
    expect(ofKind("room_unconfirmed", meetings, more).map((one) => one.status)).toEqual(expected)
  })
})

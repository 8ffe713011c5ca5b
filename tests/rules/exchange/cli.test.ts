import { execFile } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { run } from "@/lib/cli/conflicts"
import { calendar, entry } from "@/tests/support/calendar"
import { commandOf } from "@/tests/support/command"
import { sharedPath } from "@/tests/support/shared-data"

const huiwu = commandOf(run)
const folder = mkdtempSync(join(tmpdir(), "huiwu-exchange-"))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The program itself, as it is called from a shell. */
const shell = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ["bin/huiwu.mjs", "conflicts", ...args], { maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

type Told = { kind: string; subject: string; a: string; b: string; from: string; to: string; minutes: number }
const told = (out: string) =>
  (JSON.parse(out) as Told[]).map(({ kind, subject, a, b, from, to, minutes }) => [
    kind,
    subject,
    a,
    b,
    from,
    to,
    minutes,
  ])

const FOSDEM = sharedPath("schedules/fosdem-2024.xml") ?? ""
const CAMP = sharedPath("schedules/cccamp2019-frab.json") ?? ""
const sample = (name: string): string => `prisma/sample/county-session/${name}.xlsx`

describe("huiwu conflicts, with programmes and calendars", { timeout: 60_000 }, () => {
  test.skipIf(FOSDEM === "")("fosdem 2024 has two rooms and two people taken twice", async () => {
    const { code, out, err } = await shell(FOSDEM, "--json", "--zone", "Europe/Brussels")
    expect(code).toBe(1)
    expect(told(out)).toEqual([
      ["room", "UB4.136", "10826", "10837", "2024-02-03T17:45+01:00", "2024-02-03T18:00+01:00", 15],
      ["room", "UB4.136", "10826", "10843", "2024-02-03T18:00+01:00", "2024-02-03T18:15+01:00", 15],
      ["person", "Dan Phillips", "10858", "10862", "2024-02-03T18:20+01:00", "2024-02-03T18:35+01:00", 15],
      ["person", "John Viega", "11167", "11179", "2024-02-04T15:55+01:00", "2024-02-04T16:00+01:00", 5],
    ])
    expect(err).toContain("Europe/Brussels")
  })

  test.skipIf(CAMP === "")("cccamp 2019 has nothing twice", async () => {
    expect(await shell(CAMP, "--json")).toEqual({ code: 0, out: "[]\n", err: "" })
  })

  test("a calendar: rooms by place, people by address, occurrences by their own ids; cancelled ones hold nothing", async () => {
    const at = (start: string, minutes: number) => [`DTSTART;TZID=Asia/Shanghai:${start}`, `DURATION:PT${minutes}M`]
    const wang = "ATTENDEE;CN=王伟:mailto:wang@x"
    const path = file(
      "周.ics",
      calendar(
        ...entry(
          "UID:weekly",
          "SUMMARY:例会",
          ...at("20270104T090000", 60),
          "RRULE:FREQ=WEEKLY;COUNT=2",
          "LOCATION:三楼",
          wang,
        ),
        ...entry("UID:visit", "SUMMARY:接待", ...at("20270111T093000", 60), "LOCATION:三楼"),
        ...entry(
          "UID:trip",
          "SUMMARY:调研",
          ...at("20270104T094500", 60),
          "LOCATION:五楼",
          "ATTENDEE;CN=王主任:mailto:WANG@x",
        ),
        ...entry("UID:next", "SUMMARY:接着用", ...at("20270104T100000", 30), "LOCATION:三楼"),
        ...entry("UID:off", "SUMMARY:取消了", ...at("20270104T090000", 60), "LOCATION:三楼", "STATUS:CANCELLED"),
      ),
    )
    const { code, out, err } = await huiwu(path, "--json")
    expect([code, err]).toEqual([1, "第 4 行“例会”是例会，读作 2 场。"])
    expect(told(out)).toEqual([
      ["person", "王伟", "weekly#20270104T010000Z", "trip", "2027-01-04T09:45+08:00", "2027-01-04T10:00+08:00", 15],
      ["room", "三楼", "weekly#20270111T010000Z", "visit", "2027-01-11T09:30+08:00", "2027-01-11T10:00+08:00", 30],
    ])
  })

  test("neither back to back, nor across midnight, nor a change of the clock is a clash", async () => {
    const at = (uid: string, from: string, to: string) =>
      entry(
        `UID:${uid}`,
        `DTSTART;TZID=Europe/Berlin:${from}`,
        `DTEND;TZID=Europe/Berlin:${to}`,
        "LOCATION:Saal",
        "ATTENDEE:mailto:a@x",
      )
    const path = file(
      "nacht.ics",
      calendar(
        ...at("1", "20271030T220000", "20271031T010000"),
        ...at("2", "20271031T010000", "20271031T023000"),
        ...at("3", "20271031T033000", "20271031T050000"),
        ...at("4", "20270327T230000", "20270328T033000"),
        ...at("5", "20270328T033000", "20270328T040000"),
      ),
    )
    expect(await huiwu(path, "--json")).toEqual({ code: 0, out: "[]", err: "" })
  })

  test("with rooms and a roster of their own, capacity and names count", async () => {
    const rooms = file("会议室.csv", "楼宇,会议室名称,可容纳人数\n办公楼,三楼会议室,1\n办公楼,五楼会议室,20\n")
    const roster = file(
      "名单.csv",
      "参会人,性别,所在代表团,联系电话\n张三,男,一团,13800000001\n李四,女,一团,13800000002\n",
    )
    const at = (uid: string, room: string) =>
      entry(
        `UID:${uid}`,
        "DTSTART;TZID=Asia/Shanghai:20270104T090000",
        "DURATION:PT1H",
        `LOCATION:${room}`,
        "ATTENDEE;CN=张三:mailto:zhang@x",
        "ATTENDEE;CN=李四:mailto:li@x",
      )
    const clash = await huiwu(
      file("一.ics", calendar(...at("a", "三楼会议室"))),
      "--rooms",
      rooms,
      "--roster",
      roster,
      "--json",
    )
    expect([clash.code, told(clash.out).map(([kind, subject]) => [kind, subject])]).toEqual([
      1,
      [["capacity", "办公楼·三楼会议室"]],
    ])
    const unknown = await huiwu(file("二.ics", calendar(...at("a", "地下室"))), "--rooms", rooms, "--json")
    expect([unknown.code, unknown.out]).toEqual([2, ""])
    expect(unknown.err).toContain("二.ics 第 4 行：没有“地下室”这个会场")
  })

  test("the sample's schedule alone: its rooms clash; whom a body of people stands for it does not say", async () => {
    const { code, out } = await huiwu(sample("schedule"), "--json")
    expect([code, told(out).map(([kind, , a, b]) => [kind, a, b])]).toEqual([
      1,
      [
        ["room", "8.6", "8.7"],
        ["room", "9", "10"],
      ],
    ])
  })

  test.each<[string, string, string | Uint8Array, string, string]>([
    [
      "an entity",
      "a.xml",
      '<?xml version="1.0"?>\n<!DOCTYPE s [<!ENTITY a "&b;">]>\n<schedule/>',
      "第 2 行",
      "DOCTYPE",
    ],
    ["JSON cut off", "b.json", '{"schedule":\n{', "第 2 行", "JSON"],
    [
      "a bomb",
      "c.ics",
      calendar(...entry("DTSTART:20270112T013000Z", "DURATION:PT1H", "RRULE:FREQ=SECONDLY")),
      "第 9 行",
      "FREQ=SECONDLY",
    ],
    ["two faults", "d.ics", calendar(...entry("DTSTART:x"), ...entry("UID:2", "DTSTART:y")), "第 7 行", "另有 1 处"],
    ["another file", "e.ics", "hello", "第 1 行", "认不出"],
  ])("bad input: %s", async (_, name, content, line, words) => {
    const { code, out, err } = await huiwu(file(name, content), "--json")
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(`${name} ${line}`)
    expect(err).toContain(words)
  })
})

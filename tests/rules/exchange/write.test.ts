import Ajv from "ajv"
import addFormats from "ajv-formats"
import ical from "node-ical"
import { beforeAll, describe, expect, test } from "vitest"
import { validateXML } from "xmllint-wasm"
import { exportText } from "@/lib/itineraries/templates/exports"
import { writeIcs } from "@/lib/itineraries/templates/ics"
import { planProgramme } from "@/lib/meetings/rules/exchange/plan-programme"
import { readProgramme } from "@/lib/meetings/rules/exchange/read-programme"
import { sharedFile, sharedPath } from "@/tests/support/shared-data"
import { EVENT, sampleSnapshot } from "./sample-snapshot"

const WORDS = { title: "县人大二次会议", version: "3" }
const STAMP = new Date("2027-01-06T02:00:00Z")
let sample: Awaited<ReturnType<typeof sampleSnapshot>>
beforeAll(async () => {
  sample = await sampleSnapshot()
})
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const exported = (format: "xml" | "json" | "ics"): string => exportText(sample.snapshot, format, WORDS, STAMP)
const scheduled = () => sample.meetings.filter(({ from }) => from !== null)

const XSD = sharedPath("schedules/schedule.xml.xsd")
const SCHEMA = sharedPath("schedules/schedule-json.schema.json")

describe("what goes out", () => {
  test.skipIf(!XSD)("frab XML holds to the format's schema", async () => {
    const schema = sharedFile("schedules/schedule.xml.xsd").toString("utf8")
    const held = await validateXML({ xml: { fileName: "out.xml", contents: exported("xml") }, schema })
    expect(held.errors.map(({ message }) => message)).toEqual([])
    const broken = exported("xml").replace(/guid="[^"]+"/, 'guid="x"')
    expect((await validateXML({ xml: { fileName: "bad.xml", contents: broken }, schema })).valid).toBe(false)
  })

  test.skipIf(!SCHEMA)("frab JSON holds to the format's schema", () => {
    const { $schema: _, ...schema } = JSON.parse(sharedFile("schedules/schedule-json.schema.json").toString("utf8"))
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { color: true } })
    addFormats(ajv)
    const held = ajv.compile(schema)
    held(JSON.parse(exported("json")))
    expect(held.errors ?? []).toEqual([])
    expect(held(JSON.parse(exported("json").replace(/"guid": "[^"]+"/, '"guid": "x"')))).toBe(false)
  })

  test("another program reads the calendar as it was meant", () => {
    const entries = Object.values(ical.sync.parseICS(exported("ics"))).flatMap((one) =>
      one?.type === "VEVENT" ? [one] : [],
    )
    const read = entries.map(({ uid, summary, start, end, location }) => [
      uid,
      summary,
      start.getTime(),
      end?.getTime(),
      location ?? "",
    ])
    const names = new Map(sample.rooms.map(({ id, venueName, name }) => [id, `${venueName}·${name}`]))
    const meant = scheduled().map(({ id, title, from, to, roomId }) => [
      ...[id, title, (from ?? 0) * 60_000, (to ?? 0) * 60_000, roomId === null ? "" : names.get(roomId)],
    ])
    expect(read.sort()).toEqual(meant.sort())
  })

  test.each(["xml", "json", "ics"] as const)(
    "%s comes back as what went out: nothing to change, nothing twice",
    (format) => {
      const { programme, faults } = readProgramme(bytes(exported(format)), { zone: EVENT.zone, window: null })
      expect(faults).toEqual([])
      const { meetings: existing, rooms, participants } = sample
      const plan = planProgramme(programme, { existing, rooms, participants, event: EVENT, choices: {} })
      expect(plan.items.filter(({ action }) => action !== "unchanged")).toEqual([])
      expect([plan.counts.unchanged, plan.unknownRooms, plan.notInFile]).toEqual([scheduled().length, [], []])
    },
  )

  test("names of odd signs survive in every format; nobody's phone or unit goes out", () => {
    const title = `审议 <报告> & "草案"，第二次；逗号, 反斜\\杠 𠮷`
    const [first, ...others] = sample.snapshot.meetings
    if (!first) throw new Error("no meeting")
    const snapshot = { ...sample.snapshot, meetings: [{ ...first, title, note: "一\n二" }, ...others] }
    for (const format of ["xml", "json", "ics"] as const) {
      const text = exportText(snapshot, format, WORDS, STAMP)
      const { programme } = readProgramme(bytes(text), { zone: EVENT.zone, window: null })
      expect(programme.meetings.find(({ id }) => id === first.id)).toMatchObject({ title, note: "一\n二" })
      expect(text).not.toMatch(/1[3-9]\d{9}/)
    }
  })
})

describe("calendars by RFC 5545 and 7986", () => {
  const entry = {
    ...{
      uid: "a",
      sequence: 4,
      stamp: STAMP,
      start: new Date("2027-01-12T00:30:00Z"),
      end: new Date("2027-01-12T01:30:00Z"),
    },
    ...{
      title: `${"关于预算执行情况的报告𠮷🏛".repeat(9)}`,
      place: "人民会堂",
      text: "一\n二\u0007",
      kind: "全体会议",
      cancelled: true,
    },
  }
  test("name, refresh interval, sequence, kept cancellation, folding by octets", () => {
    const text = writeIcs("县人大 · 日程", [entry, { ...entry, uid: "b", cancelled: false, tentative: true }])
    expect(text).not.toContain("\u0007")
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/)
    const lines = text.replace(/\r\n /g, "").split("\r\n")
    expect(lines).toEqual(
      expect.arrayContaining([
        "NAME:县人大 · 日程",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "SEQUENCE:4",
        "STATUS:CANCELLED",
        "STATUS:TENTATIVE",
        "DTSTAMP:20270106T020000Z",
        `SUMMARY:${entry.title}`,
        "CATEGORIES:全体会议",
      ]),
    )
    expect(text).not.toMatch(/[:;=]P1H/)
    const { programme, faults } = readProgramme(bytes(text), { zone: "UTC", window: null })
    expect([
      faults,
      programme.title,
      programme.meetings.map(({ id, cancelled, sequence }) => [id, cancelled, sequence]),
    ]).toEqual([
      [],
      "县人大 · 日程",
      [
        ["a", true, 4],
        ["b", false, 4],
      ],
    ])
  })
})

import { describe, expect, test } from "vitest"
import { readProgramme } from "@/lib/meetings/rules/exchange/read-programme"
import { sharedFile, sharedPath } from "@/tests/support/shared-data"

const ASK = { zone: "Asia/Shanghai", window: null }
const read = (text: string) => readProgramme(new TextEncoder().encode(text), ASK)
const iso = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16)

type Event = Partial<Record<"id" | "guid" | "date" | "start" | "duration" | "title" | "room" | "persons", string>>
const GUID = "7a3c1f80-1111-4222-8333-00000000000"

const xmlEvent = (event: Event): string =>
  [
    `<event id="${event.id ?? "1"}" guid="${event.guid ?? `${GUID}${event.id ?? "1"}`}">`,
    `<date>${event.date ?? "2027-01-12T08:30:00+08:00"}</date><start>${event.start ?? "08:30"}</start>`,
    `<duration>${event.duration ?? "01:00"}</duration><title>${event.title ?? "预备会议"}</title>`,
    `<type>预备会议</type><abstract>一、选举</abstract><persons>${event.persons ?? '<person id="7">王伟</person>'}</persons>`,
    "</event>",
  ].join("\n")
const xml = (events: string, head = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<schedule>\n<version>1</version>\n<conference><title>县人代会</title>${head}</conference>\n<day index="1" date="2027-01-12">\n<room name="人民会堂·大礼堂">\n${events}\n</room>\n</day>\n</schedule>`

describe("frab XML", () => {
  test("events with their people as speakers, in the room they stand under", () => {
    const { programme, faults } = read(xml(xmlEvent({})))
    expect(faults).toEqual([])
    expect(programme).toMatchObject({ format: "frab-xml", title: "县人代会", zone: null, notes: [] })
    expect(programme.meetings).toMatchObject(
      [
        {
          ...{
            id: `${GUID}1`,
            code: "1",
            line: 7,
            title: "预备会议",
            kind: "预备会议",
            note: "一、选举",
            to: 30052410,
          },
          ...{ room: "人民会堂·大礼堂" },
          people: [{ id: "7", name: "王伟", role: "SPEAK", optional: false }],
        },
      ].map((one) => ({
        ...one,
        from: Date.UTC(2027, 0, 12, 0, 30) / 60_000,
        to: Date.UTC(2027, 0, 12, 1, 30) / 60_000,
      })),
    )
  })

  test("without a date: the day it stands under, in the zone of the file or of the asker; before the change of day it is night", () => {
    const plain = { date: "", guid: "" }
    const { programme } = read(xml(xmlEvent({ ...plain, start: "01:30" }), "<day_change>06:00:00</day_change>"))
    expect(iso(programme.meetings[0]?.from ?? 0)).toBe("2027-01-12T17:30")
    expect(programme.notes).toEqual([{ code: "zone_assumed", line: 7, zone: "Asia/Shanghai", count: 1 }])
    const berlin = read(xml(xmlEvent(plain), "<time_zone_name>Europe/Berlin</time_zone_name>")).programme
    expect([iso(berlin.meetings[0]?.from ?? 0), berlin.zone, berlin.notes]).toEqual([
      "2027-01-12T07:30",
      "Europe/Berlin",
      [],
    ])
  })

  test.each<[string, string, string]>([
    [
      "a document type",
      '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<schedule>&a;</schedule>',
      "2 xml_doctype",
    ],
    ["an external entity", '<!DOCTYPE x SYSTEM "file:///etc/passwd">\n<schedule/>', "1 xml_doctype"],
    ["an entity nobody declared", xml(xmlEvent({ title: "&lol;" })), "9 xml_broken"],
    ["not well-formed", "<schedule>\n<day>\n</schedule>", "3 xml_broken"],
    ["another file", "<html><body/></html>", "1 not_frab"],
    ["nesting", `<schedule>${"<a>".repeat(40)}`, "1 too_deep"],
    ["no events", xml(""), "1 empty"],
    ["no end after its start", xml(xmlEvent({ duration: "00:00" })), "7 ends_before_start"],
    ["40 hours", xml(xmlEvent({ duration: "40:00" })), "7 too_long"],
    ["no duration", xml(xmlEvent({ duration: "lang" })), "7 duration_unreadable"],
    ["no title", xml(xmlEvent({ title: " " })), "7 missing"],
    ["no time", xml(xmlEvent({ date: "", start: "25:00" })), "7 time_unreadable"],
    ["no such day", xml(xmlEvent({ date: "2027-02-30T08:30:00+08:00" })), "7 time_unreadable"],
    ["one id twice", xml(`${xmlEvent({})}\n${xmlEvent({ guid: `${GUID}9` })}`), "12 id_twice"],
    ["one guid twice", xml(`${xmlEvent({})}\n${xmlEvent({ id: "2", guid: `${GUID}1` })}`), "12 id_twice"],
    [
      "a gap of the clock",
      xml(xmlEvent({ date: "", start: "02:30" }), "<time_zone_name>Europe/Berlin</time_zone_name>").replace(
        'date="2027-01-12"',
        'date="2027-03-28"',
      ),
      "7 time_in_gap",
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text).faults.map(({ line, code }) => `${line} ${code}`)).toEqual([expected])
  })
})

const jsonEvent = (more: Record<string, unknown> = {}) => ({
  ...{ id: 1, guid: `${GUID}1`, date: "2027-01-12T08:30:00+08:00", start: "08:30", duration: "01:00", room: "大礼堂" },
  ...{ title: "预备会议", subtitle: "", type: "预备会议", track: "", language: "zh", abstract: "", description: "" },
  ...{ slug: "a", url: "https://example.org/a", links: [], persons: [{ id: 7, public_name: "王伟" }] },
  ...more,
})
const json = (...events: unknown[]): string =>
  JSON.stringify(
    {
      schedule: {
        version: "1",
        conference: {
          ...{ acronym: "hui-2027", title: "县人代会", start: "2027-01-12", end: "2027-01-12", daysCount: 1 },
          ...{ timeslot_duration: "00:05", time_zone_name: "Asia/Shanghai" },
          days: [
            {
              ...{
                index: 1,
                date: "2027-01-12",
                day_start: "2027-01-12T06:00:00+08:00",
                day_end: "2027-01-13T06:00:00+08:00",
              },
              rooms: { 大礼堂: events },
            },
          ],
        },
      },
    },
    null,
    1,
  )

describe("frab JSON", () => {
  test("the same as its XML", () => {
    const { programme, faults } = read(json(jsonEvent()))
    expect([faults, programme.zone]).toEqual([[], "Asia/Shanghai"])
    expect(programme.meetings).toMatchObject([
      { id: `${GUID}1`, code: "1", room: "大礼堂", people: [{ id: "7", name: "王伟" }] },
    ])
  })

  test.each<[string, string, RegExp]>([
    ["no guid", json(jsonEvent({ guid: undefined })), /^missing guid 20$/],
    ["a guid that is none", json(jsonEvent({ guid: "x" })), /^wrong_value guid 20$/],
    ["a nameless person", json(jsonEvent({ persons: [{ id: 7 }] })), /^wrong_value persons\.0\.name 38$/],
    ["an id of no number", json(jsonEvent({ id: "1" })), /^wrong_value id 20$/],
    ["no conference", '{"schedule": {\n"version": "1"}}', /^missing schedule\.conference 1$/],
    ["a list", "[]", /^unknown_format undefined 1$/],
    ["cut off", json(jsonEvent()).slice(0, 300), /^json_broken undefined \d+$/],
    ["a trap for objects", '{"__proto__": {"schedule": 1}}', /^missing schedule 1$/],
    ["nesting", `{"a": ${"[".repeat(100_000)}`, /^too_deep undefined 1$/],
  ])("%s", (_, text, expected) => {
    const { faults, programme } = read(text)
    expect(programme.meetings).toEqual([])
    expect(faults.map(({ line, code, data }) => `${code} ${data.what} ${line}`).join()).toMatch(expected)
  })
})

const FOSDEM = sharedPath("schedules/fosdem-2024.xml")
const CAMP = sharedPath("schedules/cccamp2019-frab.json")

describe("published programmes", () => {
  test.skipIf(!FOSDEM)("fosdem 2024: every event, room and person", () => {
    const { programme, faults } = readProgramme(sharedFile("schedules/fosdem-2024.xml"), {
      zone: "Europe/Brussels",
      window: null,
    })
    expect([faults, programme.meetings.length]).toEqual([[], 674])
    const people = new Set(programme.meetings.flatMap(({ people }) => (people ?? []).map(({ id }) => id)))
    expect([new Set(programme.meetings.map(({ room }) => room)).size, people.size]).toEqual([26, 738])
  })

  test.skipIf(!CAMP)("cccamp 2019", () => {
    const { programme, faults } = readProgramme(sharedFile("schedules/cccamp2019-frab.json"), ASK)
    expect([faults, programme.zone, programme.meetings.length]).toEqual([[], "Europe/Berlin", 79])
  })
})

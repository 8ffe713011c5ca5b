import { describe, expect, test } from "vitest"
import { readProgramme } from "@/lib/meetings/rules/exchange/read-programme"
import { calendar, entry } from "@/tests/support/calendar"

const ASK = { zone: "Asia/Shanghai", window: null }
const read = (...lines: string[]) => readProgramme(calendar(...lines), ASK)
const iso = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16)
const times = (...lines: string[]): string[] => {
  const { programme, faults } = read(...lines)
  expect(faults).toEqual([])
  return programme.meetings.map(({ from, to }) => `${iso(from)}/${to - from}`)
}
const faults = (...lines: string[]) => read(...lines).faults.map(({ line, code }) => `${line} ${code}`)

/** A zone by its own rules, under a name nobody knows. */
const OWN_ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Amtszeit",
  "BEGIN:STANDARD",
  "DTSTART:16010101T030000",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010101T020000",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
]

describe("times", () => {
  test.each<[string, string[], string]>([
    ["in UTC", ["DTSTART:20270112T003000Z", "DTEND:20270112T013000Z"], "2027-01-12T00:30/60"],
    ["in a zone", ["DTSTART;TZID=Asia/Shanghai:20270112T083000", "DURATION:PT1H30M"], "2027-01-12T00:30/90"],
    ["in a quoted zone", ['DTSTART;TZID="Asia/Shanghai":20270112T083000', "DURATION:PT1H"], "2027-01-12T00:30/60"],
    [
      "in a zone under a path",
      ["DTSTART;TZID=/ex.org/2027/Asia/Shanghai:20270112T083000", "DURATION:PT1H"],
      "2027-01-12T00:30/60",
    ],
    [
      "from one zone to another",
      ["DTSTART;TZID=Asia/Shanghai:20270112T083000", "DTEND;TZID=Asia/Tokyo:20270112T103000"],
      "2027-01-12T00:30/60",
    ],
    ["floating: as asked", ["DTSTART:20270112T083000", "DURATION:PT1H"], "2027-01-12T00:30/60"],
    ["across midnight", ["DTSTART:20270112T150000Z", "DTEND:20270112T170000Z"], "2027-01-12T15:00/120"],
    [
      "a day by the wall clock over its change",
      ["DTSTART;TZID=Europe/Berlin:20270327T120000", "DURATION:P1D"],
      "2027-03-27T11:00/1380",
    ],
    [
      "through the hour that comes twice",
      ["DTSTART;TZID=Europe/Berlin:20271031T013000", "DTEND;TZID=Europe/Berlin:20271031T033000"],
      "2027-10-30T23:30/180",
    ],
    ["a week", ["DTSTART:20270112T003000Z", "DURATION:PT36H"], "2027-01-12T00:30/2160"],
  ])("%s", (_, lines, expected) => {
    expect(times(...entry(...lines))).toEqual([expected])
  })

  test("a zone the file defines itself is judged by its rules, winter and summer", () => {
    const at = (uid: string, day: string) => entry(`UID:${uid}`, `DTSTART;TZID=Amtszeit:${day}T090000`, "DURATION:PT1H")
    expect(times(...OWN_ZONE, ...at("w", "20270112"), ...at("s", "20270712"))).toEqual([
      "2027-01-12T08:00/60",
      "2027-07-12T07:00/60",
    ])
    const gap = entry("DTSTART;TZID=Amtszeit:20270328T023000", "DURATION:PT1H")
    expect(read(...OWN_ZONE, ...gap).faults).toMatchObject([{ code: "time_in_gap", line: 22 }])
  })

  test("the calendar's own zone goes before the one asked for, and nothing is assumed then", () => {
    const { programme } = read("X-WR-TIMEZONE:Europe/Berlin", ...entry("DTSTART:20270112T083000", "DURATION:PT1H"))
    expect([programme.zone, programme.notes, iso(programme.meetings[0]?.from ?? 0)]).toEqual([
      "Europe/Berlin",
      [],
      "2027-01-12T07:30",
    ])
    expect(read(...entry("DTSTART:20270112T083000", "DURATION:PT1H")).programme.notes).toEqual([
      { code: "zone_assumed", line: 7, zone: "Asia/Shanghai", count: 1 },
    ])
  })
})

describe("what an entry says", () => {
  test("texts unfolded by octets, unescaped; people with their roles; room; state", () => {
    const title = "县人大常委会主任会议，研究议程、日程（第十次）"
    const octets = new TextEncoder().encode(`SUMMARY:${title}`)
    const folded = [...octets].flatMap((octet, at) => (at > 0 && at % 20 === 0 ? [13, 10, 32, octet] : [octet]))
    const [head, tail] = [
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270112T003000Z\r\nDURATION:PT1H\r\n",
      [
        "",
        "LOCATION:云溪宾馆·第一会议室",
        "DESCRIPTION:一、审议\\n二、其他\\, 未定\\; 完",
        'ATTENDEE;CN="王, 伟";ROLE=CHAIR:mailto:Wang@Example.org',
        "ATTENDEE;CN=李四;ROLE=OPT-PARTICIPANT:mailto:li@example.org",
        "ATTENDEE;PARTSTAT=DECLINED;CN=赵六:mailto:zhao@example.org",
        "ATTENDEE;CUTYPE=ROOM;CN=三楼:mailto:room@example.org",
        "SEQUENCE:3",
        "STATUS:CANCELLED",
        "BEGIN:VALARM",
        "TRIGGER:-PT15M",
        "DESCRIPTION:别忘了",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
      ].join("\n"),
    ]
    const text = new TextEncoder()
    const bytes = Uint8Array.from([...text.encode(head), ...folded, ...text.encode(tail)])
    const { programme, faults } = readProgramme(bytes, ASK)
    expect(faults).toEqual([])
    expect(programme.meetings).toMatchObject([
      {
        ...{
          id: "a",
          title,
          room: "云溪宾馆·第一会议室",
          note: "一、审议\n二、其他, 未定; 完",
          sequence: 3,
          cancelled: true,
        },
        people: [
          { id: "wang@example.org", name: "王, 伟", role: "CHAIR", optional: false },
          { id: "li@example.org", name: "李四", role: "ATTEND", optional: true },
        ],
      },
    ])
  })

  test("nobody named is not the same as nobody there; a booked room stands for a place", () => {
    const { programme } = read(
      ...entry("UID:1", "DTSTART:20270112T003000Z", "DURATION:PT1H"),
      ...entry("UID:2", "DTSTART:20270112T003000Z", "DURATION:PT1H", "ATTENDEE;CUTYPE=ROOM;CN=三楼:mailto:r@x"),
    )
    expect(programme.meetings.map(({ people, room }) => [people, room])).toEqual([
      [null, ""],
      [[], "三楼"],
    ])
  })

  test("whole days and reminders without an end are no meetings, and said so", () => {
    const { programme, faults } = read(
      ...entry("UID:1", "DTSTART;VALUE=DATE:20270112"),
      ...entry("UID:2", "DTSTART:20270112T003000Z"),
      "BEGIN:VTODO",
      "UID:3",
      "END:VTODO",
    )
    expect([faults, programme.meetings]).toEqual([[], []])
    expect(programme.notes.map(({ code }) => code).sort()).toEqual(["all_day_left_out", "no_end_left_out"])
  })
})

describe("recurring entries", () => {
  const monday = ["DTSTART;TZID=Asia/Shanghai:20270104T090000", "DURATION:PT1H"]

  test.each<[string, string[], string[]]>([
    ["weekly, by count", ["RRULE:FREQ=WEEKLY;COUNT=3"], ["2027-01-04T01:00", "2027-01-11T01:00", "2027-01-18T01:00"]],
    [
      "until a time in UTC, that one included",
      ["RRULE:FREQ=WEEKLY;UNTIL=20270111T010000Z"],
      ["2027-01-04T01:00", "2027-01-11T01:00"],
    ],
    ["until a day, all of it included", ["RRULE:FREQ=WEEKLY;UNTIL=20270111"], ["2027-01-04T01:00", "2027-01-11T01:00"]],
    [
      "without one",
      ["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=Asia/Shanghai:20270111T090000"],
      ["2027-01-04T01:00", "2027-01-18T01:00"],
    ],
    ["without a day", ["RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;VALUE=DATE:20270111"], ["2027-01-04T01:00"]],
    [
      "with one more",
      ["RRULE:FREQ=WEEKLY;COUNT=1", "RDATE:20270106T020000Z"],
      ["2027-01-04T01:00", "2027-01-06T02:00"],
    ],
    [
      "every second Tuesday of the month",
      ["RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=2"],
      ["2027-01-12T01:00", "2027-02-09T01:00"],
    ],
  ])("%s", (_, rule, starts) => {
    expect(times(...entry(...monday, ...rule))).toEqual(starts.map((start) => `${start}/60`))
  })

  test("one occurrence moved stays that occurrence, wherever it stands in the file", () => {
    const moved = entry(
      "SUMMARY:例会（改期）",
      "RECURRENCE-ID;TZID=Asia/Shanghai:20270111T090000",
      "DTSTART:20270112T060000Z",
      "DTEND:20270112T070000Z",
    )
    const { programme } = read(...moved, ...entry(...monday, "RRULE:FREQ=WEEKLY;COUNT=3"))
    expect(programme.meetings.map(({ id, from, series }) => [id, iso(from), series]).sort()).toEqual([
      ["a@test#20270104T010000Z", "2027-01-04T01:00", "a@test"],
      ["a@test#20270111T010000Z", "2027-01-12T06:00", "a@test"],
      ["a@test#20270118T010000Z", "2027-01-18T01:00", "a@test"],
    ])
    expect(programme.notes).toContainEqual(expect.objectContaining({ code: "series", count: 2 }))
  })

  test("the wall clock holds over its change; an occurrence in the gap goes by the offset before it, and is noted", () => {
    const berlin = (clock: string) => [
      `DTSTART;TZID=Europe/Berlin:20270327T${clock}`,
      "DURATION:PT1H",
      "RRULE:FREQ=DAILY;COUNT=3",
    ]
    expect(times(...entry(...berlin("090000")))).toEqual([
      "2027-03-27T08:00/60",
      "2027-03-28T07:00/60",
      "2027-03-29T07:00/60",
    ])
    const { programme, faults } = read(...entry(...berlin("023000")))
    expect(faults).toEqual([])
    expect(programme.meetings.map(({ from }) => iso(from))).toEqual([
      "2027-03-27T01:30",
      "2027-03-28T01:30",
      "2027-03-29T00:30",
    ])
    expect(programme.notes).toContainEqual(
      expect.objectContaining({ code: "occurrence_in_gap", at: "2027-03-28 02:30" }),
    )
  })

  test("without an end: inside the window, or for a year", () => {
    const endless = calendar(...entry(...monday, "RRULE:FREQ=WEEKLY"))
    const window = { from: Date.UTC(2029, 5, 1) / 60_000, to: Date.UTC(2029, 5, 15) / 60_000 }
    const inside = readProgramme(endless, { zone: "Asia/Shanghai", window }).programme.meetings
    expect(inside.map(({ from }) => iso(from))).toEqual(["2029-06-04T01:00", "2029-06-11T01:00"])
    expect(readProgramme(endless, ASK).programme.meetings).toHaveLength(53)
  })
})

describe("bad input is a sentence's worth of fault with its line", () => {
  test.each<[string, string[], string[]]>([
    ["ends before it starts", entry("DTSTART:20270112T013000Z", "DTEND:20270112T003000Z"), ["7 ends_before_start"]],
    ["ends when it starts", entry("DTSTART:20270112T013000Z", "DTEND:20270112T013000Z"), ["7 ends_before_start"]],
    ["P1H", entry("DTSTART:20270112T013000Z", "DURATION:P1H"), ["8 duration_unreadable"]],
    ["less than nothing", entry("DTSTART:20270112T013000Z", "DURATION:-PT1H"), ["7 ends_before_start"]],
    ["40 hours", entry("DTSTART:20270112T013000Z", "DURATION:PT40H"), ["7 too_long"]],
    ["no such zone", entry("DTSTART;TZID=Mars/Olympus:20270112T013000", "DURATION:PT1H"), ["7 zone_unknown"]],
    ["a gap of the clock", entry("DTSTART;TZID=Europe/Berlin:20270328T023000", "DURATION:PT1H"), ["7 time_in_gap"]],
    ["no such day", entry("DTSTART:20270230T013000Z", "DURATION:PT1H"), ["7 time_unreadable"]],
    [
      "10,000 occurrences",
      entry("DTSTART:20270112T013000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=10000"),
      ["9 rule_too_many"],
    ],
    [
      "until the end of time",
      entry("DTSTART:20270112T013000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=99991231T000000Z"),
      ["9 rule_too_many"],
    ],
    [
      "every second",
      entry("DTSTART:20270112T013000Z", "DURATION:PT1H", "RRULE:FREQ=SECONDLY"),
      ["9 rule_too_frequent"],
    ],
    [
      "60 times an hour",
      entry("DTSTART:20270112T013000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYMINUTE=0,1,2,3;COUNT=3"),
      ["9 rule_too_frequent"],
    ],
    [
      "never",
      entry("DTSTART:20270112T013000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3"),
      ["9 rule_unreadable"],
    ],
    [
      "no rule",
      entry("DTSTART:20270112T013000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2;UNTIL=20270201"),
      ["9 rule_unreadable"],
    ],
    [
      "one id twice",
      [...entry("DTSTART:20270112T013000Z", "DURATION:PT1H"), ...entry("DTSTART:20270113T013000Z", "DURATION:PT1H")],
      ["10 id_twice"],
    ],
    ["no id", ["BEGIN:VEVENT", "SUMMARY:x", "DTSTART:20270112T013000Z", "END:VEVENT"], ["4 missing"]],
    [
      "this and following",
      entry("RECURRENCE-ID;RANGE=THISANDFUTURE:20270112T013000Z", "DTSTART:20270112T013000Z", "DURATION:PT1H"),
      ["7 range_unsupported"],
    ],
    ["not closed", ["BEGIN:VEVENT", "UID:a"], ["6 ics_broken"]],
    ["no content line", entry("DTSTART:20270112T013000Z", "DURATION:PT1H", "this is nothing"), ["9 ics_broken"]],
    ["nothing in it", [], ["1 empty"]],
  ])("%s", (_, lines, expected) => {
    expect(faults(...lines)).toEqual(expected)
  })

  test("bombs end quickly: nesting, long lines, many rules that never match", () => {
    const nested = Array.from({ length: 5000 }, () => "BEGIN:VEVENT")
    expect(faults(...nested)).toEqual(["11 too_deep"])
    expect(faults(...entry(`DESCRIPTION:${"x".repeat(70_000)}`))).toEqual(["7 line_too_long"])
    const folds = `DESCRIPTION:x${"\r\n ".repeat(1)}${Array.from({ length: 900 }, () => "x".repeat(75)).join("\r\n ")}`
    expect(faults(...entry(folds))[0]).toMatch(/line_too_long$/)
    const many = (count: number, rule: string) =>
      Array.from({ length: count }, (_, n) =>
        entry(`UID:${n}`, "DTSTART:20270112T013000Z", "DURATION:PT1H", rule),
      ).flat()
    expect(faults(...many(501, "RRULE:FREQ=DAILY;COUNT=1"))).toEqual(["3504 too_many_rules"])
    const never = faults(...many(400, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231"))
    expect(never).toHaveLength(10)
  })

  test("other encodings, other files", () => {
    const latin = Uint8Array.from([...calendar(...entry()).subarray(0, 60), 0xe9, 0x0a])
    expect(readProgramme(latin, ASK).faults).toMatchObject([{ code: "not_utf8" }])
    const text = (content: string) => readProgramme(new TextEncoder().encode(content), ASK).faults
    expect(text("a,b,c\n1,2,3")).toMatchObject([{ line: 1, code: "unknown_format" }])
    expect(text("")).toMatchObject([{ code: "unknown_format" }])
    expect(text("BEGIN:VCARD\nEND:VCARD")).toMatchObject([{ line: 1, code: "not_a_calendar" }])
  })
})

import { calendar, entry } from "./calendar"

/** A file as a browser's file field takes it. */
export type ProgrammeFile = { name: string; mimeType: string; buffer: Buffer }

const file = (name: string, bytes: Uint8Array | string): ProgrammeFile => ({
  name,
  mimeType: "",
  buffer: typeof bytes === "string" ? Buffer.from(bytes, "utf8") : Buffer.from(bytes),
})

export const LINKED = "友城视频连线会"
export const REHEARSAL = "联席彩排"

/**
 * Calls with a twin town, kept in its zone: 09:30 in Berlin is 16:30 in Beijing. Daily from Tuesday, not on Thursday, on Friday half an
 * hour later; besides them one meeting in a room nobody knows.
 */
export const calendarFile = (title = REHEARSAL): ProgrammeFile =>
  file(
    "友城.ics",
    calendar(
      ...entry(
        "UID:call@town.example",
        `SUMMARY:${LINKED}`,
        "DTSTART;TZID=Europe/Berlin:20270309T093000",
        "DURATION:PT45M",
        "RRULE:FREQ=DAILY;COUNT=4",
        "EXDATE;TZID=Europe/Berlin:20270311T093000",
        "LOCATION:第一会议室",
      ),
      ...entry(
        "UID:call@town.example",
        `SUMMARY:${LINKED}`,
        "RECURRENCE-ID;TZID=Europe/Berlin:20270312T093000",
        "DTSTART;TZID=Europe/Berlin:20270312T100000",
        "DURATION:PT45M",
        "LOCATION:第一会议室",
      ),
      ...entry(
        "UID:rehearsal@town.example",
        `SUMMARY:${title}`,
        "DTSTART;TZID=Asia/Shanghai:20270310T090000",
        "DURATION:PT1H",
        "LOCATION:地下一层排练厅",
      ),
    ),
  )

const TALKS = [
  ["1", "0c0f7a52-3f0e-4f5e-9d0a-6b1f2f6c1a01", "14:00", "云溪宾馆·第二会议室", "乡村振兴经验交流"],
  ["2", "0c0f7a52-3f0e-4f5e-9d0a-6b1f2f6c1a02", "15:30", "湖畔小礼堂", "代表履职故事会"],
] as const

export const TALK = TALKS[0][4]
export const TALK_WITHOUT_ROOM = TALKS[1][4]

/** A conference tool's programme of two talks on 9 March; `prolog` stands before its root, `duration` is the first talk's. */
export function frabFile({ prolog = "", duration = "01:00", name = "交流活动.xml" } = {}): ProgrammeFile {
  const talk = ([id, guid, start, room, title]: (typeof TALKS)[number], index: number): string => `<room name="${room}">
<event id="${id}" guid="${guid}">
<date>2027-03-09T${start}:00+08:00</date><start>${start}</start><duration>${index === 0 ? duration : "00:45"}</duration>
<title>${title}</title><type>其他</type><abstract></abstract><persons><person id="9${id}">白雨薇</person></persons>
</event>
</room>`
  return file(
    name,
    `<?xml version="1.0" encoding="UTF-8"?>
${prolog}<schedule>
<conference><title>春季交流活动</title><time_zone_name>Asia/Shanghai</time_zone_name></conference>
<day index="1" date="2027-03-09">
${TALKS.map(talk).join("\n")}
</day>
</schedule>
`,
  )
}

/** Its second entry ends (line 14) before it begins (line 13). */
export const backwardsCalendar = (): ProgrammeFile =>
  file(
    "倒着的.ics",
    calendar(
      ...entry("UID:good@town.example", "DTSTART:20270309T010000Z", "DURATION:PT1H"),
      ...entry("UID:bad@town.example", "SUMMARY:倒着开的会", "DTSTART:20270309T030000Z", "DTEND:20270309T020000Z"),
    ),
  )

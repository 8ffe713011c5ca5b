import type { Actor } from "@/lib/kernel/actor"
import { toMinutes } from "@/lib/kernel/interval"
import { instantOf } from "@/lib/kernel/zoned"
import { moveMeeting } from "@/lib/meetings/store/move"
import { db } from "@/lib/platform/db"
import { must } from "./must"

const ZONE = "Asia/Shanghai"

/** How the sample's five faults are repaired: by the office's number of the meeting. */
const REPAIRS = [
  { code: "5.4", day: "2027-01-13", from: "14:30", to: "17:00", room: "第四会议室" },
  { code: "8.7", day: "2027-01-14", from: "14:30", to: "17:00", room: "第七会议室" },
  { code: "9", day: "2027-01-14", from: "19:00", to: "20:30", room: "主席团会议室" },
  { code: "11.1", day: "2027-01-15", from: "10:20", to: "10:40", room: "主席团会议室" },
] as const

/** Moves the faulty meetings of the sample to where they fit (9 also frees the room that 10 needs). */
export async function repairSchedule(actor: Actor, eventId: string): Promise<void> {
  for (const { code, day, from, to, room } of REPAIRS) {
    const meeting = await db().meeting.findFirstOrThrow({ where: { eventId, code } })
    const place = await db().room.findFirstOrThrow({ where: { name: room } })
    const minute = (time: string) => toMinutes(must("time", instantOf(day, time, ZONE) ?? undefined))
    const ask = {
      eventId,
      meetingId: meeting.id,
      revision: meeting.revision,
      from: minute(from),
      to: minute(to),
      roomId: place.id,
      family: false,
    }
    must(`repair of ${code}`, await moveMeeting(actor, ask))
  }
}

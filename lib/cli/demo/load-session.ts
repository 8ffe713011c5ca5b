import { readFileSync } from "node:fs"
import path from "node:path"
import { createEvent } from "@/lib/events/store/create"
import { putMember } from "@/lib/events/store/members"
import type { Role, UserActor } from "@/lib/kernel/actor"
import { importScheduleFile } from "@/lib/meetings/store/import"
import { importRosterFile } from "@/lib/people/store/import"
import { db } from "@/lib/platform/db"
import { productRoot } from "@/lib/platform/root"
import { parseHall } from "@/lib/venues/rules/hall-check"
import { saveHall } from "@/lib/venues/store/hall"
import { importRoomsFile } from "@/lib/venues/store/import"
import { must } from "./must"
import { publishFirstVersion } from "./publish-first"
import { repairSchedule } from "./repair-schedule"
import { seatMeetings } from "./seat-meetings"
import { shareOutTasks } from "./share-out-tasks"

export const DEMO_TITLE = "云溪县第十九届人民代表大会第二次会议"

/** The rooms with seats of their own, and the description of each. */
const HALLS = { 大礼堂: "hall.json", 主席团会议室: "presidium-room.json", 多功能厅: "banquet-hall.json" }

const sample = (name: string): Buffer => readFileSync(path.join(productRoot(), "prisma/sample/county-session", name))

/**
 * The sample session as an office would have brought it in: spreadsheets, hall, seats, tasks, a first published version.
 * Then the schedule as the office really had it, with its five faults, so that there is something to find and to repair.
 */
export async function loadSession(users: ReadonlyMap<Role, UserActor>): Promise<{ id: string }> {
  const organiser = must("organiser", users.get("ORGANISER"))
  const checker = must("checker", users.get("CHECKER"))
  must("rooms", await importRoomsFile(organiser, sample("rooms.xlsx"), "rooms.xlsx"))
  for (const [name, file] of Object.entries(HALLS)) {
    const room = await db().room.findFirstOrThrow({ where: { name } })
    const hall = must(file, parseHall(sample(file).toString("utf8")))
    must(file, await saveHall(organiser, room.id, hall))
  }

  const { eventId } = must(
    "event",
    await createEvent(organiser, {
      title: DEMO_TITLE,
      shortTitle: "县十九届人大二次会议",
      startsOn: "2027-01-12",
      endsOn: "2027-01-15",
      zone: "Asia/Shanghai",
    }),
  )
  for (const role of ["CHECKER", "CLERK", "DOOR"] as const) {
    const member = must(role, users.get(role))
    must(
      "member",
      await putMember(organiser, { eventId, userId: member.id, areas: role === "CLERK" ? ["tasks", "notices"] : [] }),
    )
  }
  must("roster", await importRosterFile(organiser, eventId, sample("roster.xlsx"), "roster.xlsx"))
  must("schedule", await importScheduleFile(organiser, eventId, sample("schedule.xlsx"), "schedule.xlsx"))
  await repairSchedule(organiser, eventId)
  await seatMeetings(organiser, eventId)
  await shareOutTasks(organiser, eventId)
  await publishFirstVersion(organiser, checker, eventId)
  must("schedule", await importScheduleFile(organiser, eventId, sample("schedule.xlsx"), "schedule.xlsx"))
  return { id: eventId }
}

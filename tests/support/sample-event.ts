import { readFileSync } from "node:fs"
import { must } from "@/lib/cli/demo/must"
import { repairSchedule } from "@/lib/cli/demo/repair-schedule"
import { seatMeetings } from "@/lib/cli/demo/seat-meetings"
import { shareOutTasks } from "@/lib/cli/demo/share-out-tasks"
import { createEvent } from "@/lib/events/store/create"
import { putMember } from "@/lib/events/store/members"
import { checkVersion } from "@/lib/itineraries/store/check"
import { proposeVersion } from "@/lib/itineraries/store/propose"
import type { UserActor } from "@/lib/kernel/actor"
import { importScheduleFile } from "@/lib/meetings/store/import"
import { importRosterFile } from "@/lib/people/store/import"
import { db } from "@/lib/platform/db"
import { parseHall } from "@/lib/venues/rules/hall-check"
import { saveHall } from "@/lib/venues/store/hall"
import { importRoomsFile } from "@/lib/venues/store/import"

const NOW = new Date("2027-01-08T08:00:00Z")
const sample = (name: string): Buffer => readFileSync(`prisma/sample/county-session/${name}`)

export async function makeUser(loginName: string, role: UserActor["role"]): Promise<UserActor> {
  const { id } = await db().user.create({ data: { loginName, displayName: loginName, role, passwordHash: "-" } })
  return { kind: "user", id, name: loginName, role }
}

export async function makeEvent(organiser: UserActor): Promise<string> {
  const days = { startsOn: "2027-01-12", endsOn: "2027-01-15", zone: "Asia/Shanghai" }
  return must("event", await createEvent(organiser, { title: "大会", shortTitle: "大会", ...days })).eventId
}

/** The sample session, seated, its first version checked and about to be published; every third person has an e-mail address. */
export async function sampleAboutToBePublished(): Promise<{
  organiser: UserActor
  eventId: string
  versionId: string
}> {
  const organiser = await makeUser("organiser", "ORGANISER")
  const checker = await makeUser("checker", "CHECKER")
  must("rooms", await importRoomsFile(organiser, sample("rooms.xlsx"), "rooms.xlsx"))
  const room = await db().room.findFirstOrThrow({ where: { name: "大礼堂" } })
  must("hall", await saveHall(organiser, room.id, must("hall", parseHall(sample("hall.json").toString("utf8")))))
  const eventId = await makeEvent(organiser)
  must("member", await putMember(organiser, { eventId, userId: checker.id, areas: [] }))
  must("roster", await importRosterFile(organiser, eventId, sample("roster.xlsx"), "roster.xlsx"))
  must("schedule", await importScheduleFile(organiser, eventId, sample("schedule.xlsx"), "schedule.xlsx"))
  await repairSchedule(organiser, eventId)
  await seatMeetings(organiser, eventId)
  await shareOutTasks(organiser, eventId)
  const people = await db().person.findMany({ select: { id: true }, orderBy: { id: "asc" } })
  const withMail = people.filter((_, index) => index % 3 === 0).map(({ id }) => id)
  await db().person.updateMany({ where: { id: { in: withMail } }, data: { email: "deputy@example.cn" } })
  const { versionId } = must("proposal", await proposeVersion(organiser, eventId, "", NOW))
  must("check", await checkVersion(checker, versionId, NOW))
  return { organiser, eventId, versionId }
}

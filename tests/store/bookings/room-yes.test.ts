import { expect, test } from "vitest"
import { roomYesOf } from "@/lib/bookings/queries/room-yes"
import { askForRoom, confirmRoom } from "@/lib/bookings/store/confirmations"
import { createMeeting } from "@/lib/meetings/store/create"
import { moveMeeting } from "@/lib/meetings/store/move"
import { findingsFor } from "@/lib/occupancy/queries/findings"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { ask } from "../meetings/stage"
import { done, event, minutesAt, NOW, room, user } from "./stage"

freshDatabase()

test("the yes for a meeting's room: none, asked, refused with a note, asked again, given, lapsed by a move, standing again", async () => {
  const { eventId, actor } = await event()
  const keeper = await user("CLERK")
  const [kept, open] = [await room(), await room()]
  await db().room.update({ where: { id: kept }, data: { needsApproval: true, keeperId: keeper.id } })
  const { id: meetingId } = await done(createMeeting(actor, ask(eventId, "全会", "09:00-10:00", kept)))
  const look = async () => {
    const found = await findingsFor(actor, eventId)
    if (!found) throw new Error("no event")
    const lacks = found.findings.flatMap(({ finding }) => (finding.kind === "room_unconfirmed" ? [finding.status] : []))
    const { said } = await roomYesOf(actor, eventId, found.plan.rooms)
    return [lacks.join(), said[meetingId] ?? null] as const
  }
  const decide = (approve: boolean, revision: number, note = "") =>
    confirmRoom(keeper, { eventId, meetingId, revision, approve, note }, NOW)
  const move = (from: string, to: string, revision: number) =>
    done(
      moveMeeting(actor, {
        ...{ eventId, meetingId, revision, roomId: kept, family: false },
        ...{ from: minutesAt(from), to: minutesAt(to) },
      }),
    )
  const asked = { askedByName: actor.name, decidedByName: "", decidedAt: null, note: "" }
  const answered = { askedByName: actor.name, decidedByName: keeper.name, decidedAt: NOW.getTime() }

  expect(await look()).toEqual(["none", null])
  await done(askForRoom(actor, { eventId, meetingId }, NOW))
  expect(await look()).toEqual(["requested", asked])
  await done(decide(false, 0, "当天检修"))
  expect(await look()).toEqual(["declined", { ...answered, note: "当天检修" }])
  await done(askForRoom(actor, { eventId, meetingId }, NOW))
  expect(await look()).toEqual(["requested", asked])
  await done(decide(true, 0, "请自带话筒"))
  expect(await look()).toEqual(["", { ...answered, note: "请自带话筒" }])
  await move("10:00", "11:00", 0)
  expect((await look())[0]).toBe("lapsed")
  // Back where it was given, it stands as it stood.
  await move("09:00", "10:00", 1)
  expect(await look()).toEqual(["", { ...answered, note: "请自带话筒" }])

  const rooms = (await findingsFor(actor, eventId))?.plan.rooms ?? []
  const decidesIn = async (reader: typeof actor) => (await roomYesOf(reader, eventId, rooms)).decidesIn
  expect(await decidesIn(keeper)).toEqual([kept])
  expect(await decidesIn(actor)).toEqual([kept])
  expect(await decidesIn(await user("CLERK"))).toEqual([])
  expect(rooms.map((one) => one.id)).toContain(open)
})

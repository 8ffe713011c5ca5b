import { expect, test } from "vitest"
import { doorView } from "@/lib/bookings/queries/door"
import { arriveAtDoor, extendAtDoor } from "@/lib/bookings/store/door"
import { createMeeting } from "@/lib/meetings/store/create"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { event, ask as meetingAsk } from "../meetings/stage"
import { book, done, drift, ledger, minutesAt, room, user } from "./stage"

freshDatabase()
const on = (time: string): Date => new Date(minutesAt(time) * 60_000)
const code = async (outcome: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
  const { ok, refusal } = await outcome
  return ok ? "ok" : refusal?.code
}

test("a door takes longer what goes on in its own room, near its end, when nobody follows; and says who came", async () => {
  const [roomId, otherId] = [await room(), await room()]
  const clerk = await user("CLERK")
  const bookingId = await book(clerk, roomId, "办公会", "09:00-10:00")
  await book(clerk, roomId, "下一个", "11:00-12:00")
  const ask = { roomId, bookingId }
  expect(await code(extendAtDoor(ask, on("08:50")))).toBe("booking_not_begun")
  expect(await code(arriveAtDoor(ask, on("08:50")))).toBe("ok")
  // Another room's door, and no door at all.
  expect(await code(extendAtDoor({ roomId: otherId, bookingId }, on("09:45")))).toBe("no_such_booking")
  expect(await code(arriveAtDoor({ roomId: "", bookingId }, on("09:45")))).toBe("no_such_booking")
  expect(await code(extendAtDoor(ask, on("09:20")))).toBe("extended_already")
  expect(await code(extendAtDoor(ask, on("09:45")))).toBe("ok")
  // However often it is pressed, no more than half an hour lies ahead.
  expect(await code(extendAtDoor(ask, on("09:46")))).toBe("extended_already")
  expect(await code(extendAtDoor(ask, on("10:20")))).toBe("ok")
  expect(await code(extendAtDoor(ask, on("10:50")))).toBe("room_taken")
  expect(await code(extendAtDoor(ask, on("11:00")))).toBe("booking_over")
  expect(await ledger(roomId)).toEqual(["办公会 540-660", "下一个 660-720"])
  expect(await drift()).toEqual([])
  const told = await db().auditEntry.findMany({ where: { subjectId: bookingId, actorName: "door" } })
  expect(told.map((one) => one.action).sort()).toEqual(["booking.arrive", "booking.extend", "booking.extend"])
})

test("a door says a meeting's title as it was published, never the draft's", async () => {
  const roomId = await room()
  const { eventId, actor } = await event()
  const make = (title: string, span: string) => done(createMeeting(actor, meetingAsk(eventId, title, span, roomId)))
  const [first, second] = [await make("选举会议", "09:00-10:00"), await make("人事酝酿", "10:00-11:00")]
  const seen = async () => {
    const view = await doorView(roomId, on("09:10"))
    return [view?.current, ...(view?.next ?? [])].map((one) => `${one?.kind} ${one?.title}`)
  }
  expect(await seen()).toEqual(["MEETING ", "MEETING "])
  const version = (number: number, titles: readonly string[], status: "PUBLISHED" | "PROPOSED") =>
    db().planVersion.create({
      data: {
        ...{ eventId, draftRevision: 0, status, authorId: actor.id, authorName: actor.name, proposedAt: on("08:00") },
        ...{ number: status === "PUBLISHED" ? number : null, publishedAt: status === "PUBLISHED" ? on("08:00") : null },
        snapshot: { meetings: titles.map((title, i) => ({ id: [first, second][i]?.id, title })) },
      },
    })
  await version(1, ["全体会议"], "PUBLISHED")
  expect(await seen()).toEqual(["MEETING 全体会议", "MEETING "])
  await version(2, ["第三次全体会议", "代表团会议"], "PUBLISHED")
  await version(0, ["草稿", "草稿"], "PROPOSED")
  expect(await seen()).toEqual(["MEETING 第三次全体会议", "MEETING 代表团会议"])
})

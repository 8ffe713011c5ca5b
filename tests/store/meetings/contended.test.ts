import { expect, test } from "vitest"
import { accept } from "@/lib/kernel/outcome"
import { bookingTransaction } from "@/lib/meetings/store/booking"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { ledger, minutesAt, room } from "./stage"

freshDatabase()
const on = (time: string): Date => new Date(minutesAt(time) * 60_000)

const hold = (subjectId: string, title: string, from: string, to: string, confidential = false) => ({
  ...{ subjectKind: "ROOM", subjectId, cause: "BLOCK", causeId: title, title, exclusive: true, confidential },
  ...{ from: on(from), to: on(to) },
})

test.each([
  [false, "检修"],
  [true, "保密事项"],
])("whoever runs into the constraint at every try is told by whom (confidential: %s)", async (confidential, by) => {
  const roomId = await room()
  await db().occupancy.create({ data: hold(roomId, "检修", "09:00", "11:00", confidential) })
  let tries = 0
  const outcome = await bookingTransaction(async (tx) => {
    tries += 1
    await tx.occupancy.createMany({
      data: [hold(roomId, "甲", "08:00", "09:00"), hold(roomId, "乙", "10:00", "12:00")],
    })
    return accept(null)
  })
  const { name } = await db().room.findUniqueOrThrow({ where: { id: roomId } })
  const [from, until] = ["2027-01-12 09:00", "2027-01-12 11:00"]
  expect(outcome).toEqual({ ok: false, refusal: { code: "room_taken", room: `会堂·${name}`, by, from, until } })
  expect([tries, await ledger(roomId)]).toEqual([4, ["检修 540-660"]])
})

import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import type { Actor, Role } from "@/lib/kernel/actor"
import { db } from "@/lib/platform/db"
import { plainHallOfRoom } from "@/lib/venues/queries/halls"
import { roomsFor, travelMinutes, venuesFor } from "@/lib/venues/queries/rooms"
import { roomUsage } from "@/lib/venues/queries/usage"
import { changePart, pinned } from "@/lib/venues/rules/edit/parts"
import { insertRow } from "@/lib/venues/rules/edit/rows"
import { removeSeats } from "@/lib/venues/rules/edit/seats"
import { hallGeometry } from "@/lib/venues/rules/geometry"
import { parseHall } from "@/lib/venues/rules/hall-check"
import { type HallDescription, type RoomInput, roomInput } from "@/lib/venues/schema"
import { deleteHall, saveHall } from "@/lib/venues/store/hall"
import { importRoomsFile, previewRoomsFile } from "@/lib/venues/store/import"
import { saveRoom } from "@/lib/venues/store/room"
import { copyRoom, deleteRoom } from "@/lib/venues/store/room-life"
import { setTravel } from "@/lib/venues/store/travel"
import { deleteVenue, saveVenue } from "@/lib/venues/store/venue"
import { freshDatabase } from "../../support/database"

freshDatabase()

const program: Actor = { kind: "system", name: "test" }
const delegate: Actor = { kind: "delegate", participationId: "p", eventId: "e", name: "丁伟" }
const bytes = readFileSync("prisma/sample/county-session/rooms.xlsx")
const parsed = parseHall(readFileSync("prisma/sample/county-session/hall.json", "utf8"))
if (!parsed.ok) throw new Error(parsed.refusal.code)
const hall: HallDescription = parsed.value

async function userAs(role: Role, areas?: string[]): Promise<Actor> {
  const loginName = `${role}-${areas?.join("-") ?? "none"}-${Math.random()}`
  const user = await db().user.create({ data: { loginName, displayName: role, role, passwordHash: "x" } })
  if (areas) {
    const event = await db().event.create({
      data: { title: "会", shortTitle: "会", startsOn: "2027-01-12", endsOn: "2027-01-15" },
    })
    await db().eventMember.create({ data: { eventId: event.id, userId: user.id, areas } })
  }
  return { kind: "user", id: user.id, name: role, role }
}

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
const code = (outcome: { ok: boolean; refusal?: { code: string } }): string =>
  outcome.ok ? "ok" : (outcome.refusal?.code ?? "")

let serial = 0
async function aRoom(change: Partial<RoomInput> = {}): Promise<{ roomId: string; venueId: string; input: RoomInput }> {
  serial += 1
  const { id: venueId } = must(await saveVenue(program, { name: `场馆${serial}`, address: "" }))
  const input = roomInput.parse({ venueId, name: "一号厅", layouts: [{ layout: "回形", capacity: 40 }], ...change })
  const { id } = must(await saveRoom(program, input))
  return { roomId: id, venueId, input: { ...input, id } }
}

async function aMeeting(roomId: string, from: string, to: string, title = "审议") {
  const event = await db().event.create({
    data: { title: "会", shortTitle: "会", startsOn: "2027-01-12", endsOn: "2027-01-15" },
  })
  const [startsAt, endsAt] = [new Date(`2027-01-12T${from}:00Z`), new Date(`2027-01-12T${to}:00Z`)]
  const meeting = await db().meeting.create({
    data: { eventId: event.id, title, kind: "其他", startsAt, endsAt, roomId },
  })
  await db().occupancy.create({
    data: {
      eventId: event.id,
      subjectKind: "ROOM",
      subjectId: roomId,
      from: startsAt,
      to: endsAt,
      cause: "MEETING",
      causeId: meeting.id,
      title,
      exclusive: true,
    },
  })
  return { event, meeting }
}

async function aPerson(eventId: string) {
  serial += 1
  const person = await db().person.create({ data: { name: `人${serial}` } })
  return db().participation.create({ data: { eventId, personId: person.id, category: "DEPUTY" } })
}

describe("importing the sample", () => {
  test("makes 13 rooms with audit rows, and nothing the second time", async () => {
    const preview = must(await previewRoomsFile(program, bytes, "rooms.xlsx"))
    expect(await db().room.count()).toBe(0)
    expect(preview.rooms).toHaveLength(13)
    expect(must(await importRoomsFile(program, bytes, "rooms.xlsx"))).toEqual({
      venues: 2,
      rooms: 13,
      travel: 2,
      problems: 0,
    })
    const [hallVenue, hotel] = await venuesFor(program)
    expect([hallVenue?.name, hallVenue?.rooms.length, hotel?.name, hotel?.rooms.length]).toEqual([
      "人民会堂",
      3,
      "云溪宾馆",
      10,
    ])
    expect(await travelMinutes(program)).toEqual({
      [`${hallVenue?.id}>${hotel?.id}`]: 15,
      [`${hotel?.id}>${hallVenue?.id}`]: 15,
    })
    const rows = await db().auditEntry.count()
    expect(rows).toBe(2 + 13 + 2 + 1)
    expect(must(await importRoomsFile(program, bytes, "rooms.xlsx"))).toEqual({
      venues: 0,
      rooms: 0,
      travel: 0,
      problems: 0,
    })
    expect(await db().auditEntry.count()).toBe(rows)
  })

  test("refuses a file without rooms and one that is no spreadsheet, and changes nothing", async () => {
    const before = await db().room.count()
    const roster = readFileSync("prisma/sample/county-session/hall.json")
    expect(code(await importRoomsFile(program, roster, "hall.json"))).toBe("file_not_a_spreadsheet")
    expect(code(await importRoomsFile(program, Buffer.from("姓名,性别\n丁伟,男\n"), "a.csv"))).toBe("no_rooms_in_file")
    expect(await db().room.count()).toBe(before)
  })
})

describe("who may", () => {
  test.each<[Role, string[] | undefined, boolean]>([
    ["ADMINISTRATOR", undefined, true],
    ["ORGANISER", undefined, true],
    ["CLERK", ["venues"], true],
    ["CLERK", ["people", "seating"], false],
    ["CLERK", undefined, false],
    ["CHECKER", ["venues"], false],
    ["DOOR", ["venues"], false],
  ])("%s in charge of %s may change venues: %s", async (role, areas, allowed) => {
    const { roomId, venueId, input } = await aRoom()
    const other = await aRoom()
    const actor = await userAs(role, areas)
    const expected = allowed ? "ok" : "not_allowed"
    expect((await roomsFor(actor)).length).toBeGreaterThan(0)
    expect(code(await saveVenue(actor, { name: `新${Math.random()}`, address: "" }))).toBe(expected)
    expect(code(await saveRoom(actor, { ...input, floor: "9" }))).toBe(expected)
    expect(code(await copyRoom(actor, { roomId, name: "二号厅" }))).toBe(expected)
    expect(
      code(await setTravel(actor, { fromVenueId: venueId, toVenueId: other.venueId, minutes: 5, both: true })),
    ).toBe(expected)
    expect(code(await saveHall(actor, roomId, hall))).toBe(expected)
    expect(code(await deleteHall(actor, { roomId }))).toBe(allowed ? "ok" : "not_allowed")
    expect(code(await deleteRoom(actor, { roomId }))).toBe(expected)
    expect(code(await deleteRoom(actor, { roomId: other.roomId }))).toBe(expected)
    expect(code(await deleteVenue(actor, { venueId: other.venueId }))).toBe(expected)
    expect(code(await previewRoomsFile(actor, bytes, "rooms.xlsx"))).toBe(expected)
  })

  test("a delegate sees and changes nothing", async () => {
    const { roomId } = await aRoom()
    expect(await roomsFor(delegate)).toEqual([])
    expect(await travelMinutes(delegate)).toEqual({})
    expect(await roomUsage(delegate, roomId)).toBeNull()
    expect(code(await deleteRoom(delegate, { roomId }))).toBe("not_allowed")
  })
})

describe("rooms and venues", () => {
  test("how a room is booked is written and told of, without any draft changing; a keeper needs an account", async () => {
    const { input, roomId } = await aRoom()
    const keeper = await db().user.create({
      data: { loginName: `keeper-${Math.random()}`, displayName: "钥匙", role: "CLERK", passwordHash: "x" },
    })
    const rules = { openDays: "WORKDAYS", bookable: false, needsApproval: true, releaseAfterMinutes: 20 } as const
    must(await saveRoom(program, { ...input, ...rules, keeperId: keeper.id }))
    const stored = (await roomsFor(program)).find((one) => one.id === roomId)
    expect(stored).toMatchObject({ ...rules, keeperId: keeper.id })
    const told = await db().auditEntry.findFirst({
      where: { subjectId: roomId, action: "room.update" },
      orderBy: { id: "desc" },
    })
    expect(told?.after).toMatchObject({ ...rules, keeperId: keeper.id })
    expect(code(await saveRoom(program, { ...input, keeperId: "nobody" }))).toBe("no_such_account")
    await db().user.update({ where: { id: keeper.id }, data: { disabledAt: new Date() } })
    must(await saveRoom(program, { ...input, floor: "2", keeperId: keeper.id }))
    // A file knows nothing of bookings: it leaves them as they are.
    must(await importRoomsFile(program, bytes, "rooms.xlsx"))
    expect((await roomsFor(program)).find((one) => one.id === roomId)?.keeperId).toBe(keeper.id)
  })

  test("refuse what cannot be", async () => {
    const { roomId, venueId, input } = await aRoom()
    const { id: _, ...fresh } = input
    expect(code(await saveRoom(program, fresh))).toBe("room_name_taken")
    expect(code(await saveRoom(program, { ...input, opensAt: 600, closesAt: 600 }))).toBe("room_hours_wrong")
    expect(code(await saveRoom(program, { ...input, id: "nobody" }))).toBe("no_such_room")
    expect(code(await saveRoom(program, { ...fresh, venueId: "nowhere" }))).toBe("no_such_venue")
    expect(code(await copyRoom(program, { roomId, name: "一号厅" }))).toBe("room_name_taken")
    expect(await deleteVenue(program, { venueId })).toMatchObject({ refusal: { code: "venue_has_rooms", count: 1 } })
    expect(code(await setTravel(program, { fromVenueId: venueId, toVenueId: venueId, minutes: 1, both: false }))).toBe(
      "same_venue",
    )
  })

  test("a used room is not deleted, and says what hangs on it", async () => {
    const { roomId } = await aRoom()
    await aMeeting(roomId, "01:00", "02:00", "南坪团审议")
    expect(await deleteRoom(program, { roomId })).toMatchObject({
      refusal: { code: "room_in_use", count: 1, titles: ["南坪团审议"] },
    })
    const stranger = await userAs("ORGANISER")
    expect(await roomUsage(stranger, roomId)).toMatchObject({ meetings: 1, titles: [] })
    expect(code(await deleteRoom(stranger, { roomId }))).toBe("room_in_use_elsewhere")
  })

  test("a booked room is not deleted, and its bookings keep their margins with the room's", async () => {
    const { roomId, input } = await aRoom()
    const [startsAt, endsAt] = [new Date("2027-01-12T01:00:00Z"), new Date("2027-01-12T02:00:00Z")]
    const booking = await db().booking.create({
      data: { roomId, title: "主任会议", startsAt, endsAt, bookedById: "u", bookedByName: "周海燕" },
    })
    await db().occupancy.create({
      data: {
        subjectKind: "ROOM",
        subjectId: roomId,
        from: startsAt,
        to: endsAt,
        cause: "BOOKING",
        causeId: booking.id,
        title: booking.title,
        exclusive: true,
      },
    })
    expect(await deleteRoom(program, { roomId })).toMatchObject({
      refusal: { code: "room_in_use_elsewhere", count: 1 },
    })
    must(await saveRoom(program, { ...input, setUpMinutes: 20, clearAwayMinutes: 10 }))
    expect(await db().occupancy.findFirst({ where: { causeId: booking.id } })).toMatchObject({
      from: new Date("2027-01-12T00:40:00Z"),
      to: new Date("2027-01-12T02:10:00Z"),
    })
    await db().occupancy.deleteMany({ where: { causeId: booking.id } })
    await db().booking.update({ where: { id: booking.id }, data: { status: "CANCELLED" } })
    expect(code(await deleteRoom(program, { roomId }))).toBe("room_in_use_elsewhere")
  })

  test("a copy has the room's layouts and its hall", async () => {
    const { roomId } = await aRoom()
    must(await saveHall(program, roomId, hall))
    const { id } = must(await copyRoom(program, { roomId, name: "二号厅" }))
    expect((await plainHallOfRoom(id))?.description).toEqual(hall)
    expect((await roomsFor(program)).find((room) => room.id === id)?.capacity).toBe(40)
  })

  test("new margins reach what meetings hold, raise the draft, and are refused when meetings would run together", async () => {
    const { roomId, input } = await aRoom()
    const { event } = await aMeeting(roomId, "01:00", "02:00")
    await aMeeting(roomId, "02:30", "03:30")
    must(await saveRoom(program, { ...input, setUpMinutes: 20, clearAwayMinutes: 10 }))
    const held = async () =>
      (await db().occupancy.findMany({ where: { subjectId: roomId }, orderBy: { from: "asc" } })).map(
        ({ from, to }) => `${from.toISOString().slice(11, 16)}-${to.toISOString().slice(11, 16)}`,
      )
    expect(await held()).toEqual(["00:40-02:10", "02:10-03:40"])
    expect((await db().event.findUnique({ where: { id: event.id } }))?.draftRevision).toBe(1)
    expect(code(await saveRoom(program, { ...input, setUpMinutes: 20, clearAwayMinutes: 11 }))).toBe("margins_clash")
    expect(await held()).toEqual(["00:40-02:10", "02:10-03:40"])
    must(await saveRoom(program, { ...input, setUpMinutes: 0, clearAwayMinutes: 30 }))
    expect(await held()).toEqual(["01:00-02:30", "02:30-04:00"])
  })
})

describe("halls", () => {
  test("with something wrong are not saved", async () => {
    const { roomId } = await aRoom()
    expect(code(await saveHall(program, roomId, { name: "空", sections: [] }))).toBe("hall_has_problems")
    expect(await plainHallOfRoom(roomId)).toBeNull()
    expect(code(await saveHall(program, "nowhere", hall))).toBe("no_such_room")
  })

  test("changed by somebody else meanwhile are not written over", async () => {
    const { roomId } = await aRoom()
    must(await saveHall(program, roomId, hall, { readAt: null }))
    expect(code(await saveHall(program, roomId, hall, { readAt: null }))).toBe("changed_meanwhile")
    const read = await plainHallOfRoom(roomId)
    expect(code(await saveHall(program, roomId, hall, { readAt: read?.updatedAt }))).toBe("ok")
  })

  test("keep their seated people; who would lose a seat is told first and unseated when confirmed", async () => {
    const { roomId } = await aRoom()
    const { hallId } = must(await saveHall(program, roomId, hall))
    const { event, meeting } = await aMeeting(roomId, "01:00", "02:00", "第一次全体会议")
    const plan = await db().seatingPlan.create({ data: { eventId: event.id, meetingId: meeting.id, hallId } })
    for (const seatId of ["0/0/0", "1/5/3"]) {
      const { id } = await aPerson(event.id)
      await db().seatAssignment.create({ data: { planId: plan.id, seatId, participationId: id } })
    }
    const [first, second] = hall.sections
    if (!first || !second) throw new Error("no sections")
    const longer = {
      ...hall,
      sections: [first, { ...second, rows: [...second.rows, { label: "7", blocks: [7, 10, 7] }] }],
    }
    expect(must(await saveHall(program, roomId, longer)).unseated).toBe(0)
    const shorter = { ...hall, sections: [first, { ...second, rows: second.rows.slice(0, 5) }] }
    expect(await saveHall(program, roomId, shorter)).toEqual({
      ok: false,
      refusal: { code: "seats_in_use", count: 1, plans: ["第一次全体会议"], seats: "6-4" },
    })
    expect(await db().seatAssignment.count({ where: { planId: plan.id } })).toBe(2)
    expect(must(await saveHall(program, roomId, shorter, { confirmed: true }))).toMatchObject({ hallId, unseated: 1 })
    expect((await db().seatAssignment.findMany({ where: { planId: plan.id } })).map((seat) => seat.seatId)).toEqual([
      "0/0/0",
    ])
    expect(await db().auditEntry.count({ where: { action: "hall.unseat", subjectId: roomId } })).toBe(1)
    expect((await db().event.findUnique({ where: { id: event.id } }))?.draftRevision).toBe(2)
    expect(await deleteHall(program, { roomId })).toMatchObject({
      refusal: { code: "hall_in_use", plans: ["第一次全体会议"] },
    })
  })

  test("people keep their seats when a row is put in front of them and all numbers change", async () => {
    const { roomId } = await aRoom()
    const { hallId } = must(await saveHall(program, roomId, hall))
    const { event, meeting } = await aMeeting(roomId, "01:00", "02:00", "第一次全体会议")
    const plan = await db().seatingPlan.create({ data: { eventId: event.id, meetingId: meeting.id, hallId } })
    const { id } = await aPerson(event.id)
    await db().seatAssignment.create({ data: { planId: plan.id, seatId: "0/0/0", participationId: id } })
    const fixed = pinned(hall)
    const wider = insertRow(fixed, "0", 0, "特", () => "vip")
    const renumbered = changePart(wider, "0", (part) => ({ ...part, numbering: { scheme: "left-to-right" } }))
    expect(must(await saveHall(program, roomId, renumbered)).unseated).toBe(0)
    const stored = await plainHallOfRoom(roomId)
    const seat = stored && hallGeometry(stored.description).seats.find((one) => one.id === "0/0/0")
    expect(seat).toMatchObject({ rowIndex: 1, rowLabel: "1", label: "1" })
    expect(await saveHall(program, roomId, removeSeats(renumbered, ["0/0/0"]))).toMatchObject({
      refusal: { code: "seats_in_use", seats: "1-1" },
    })
  })

  test("two people saving at once: one wins, the other is told", async () => {
    const { roomId } = await aRoom()
    const results = await Promise.all([1, 2, 3, 4].map(() => saveHall(program, roomId, hall, { readAt: null })))
    expect(results.map(code).sort()).toEqual(["changed_meanwhile", "changed_meanwhile", "changed_meanwhile", "ok"])
  })
})

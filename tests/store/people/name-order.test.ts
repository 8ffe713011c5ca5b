import { beforeAll, describe, expect, it } from "vitest"
import { eventSettings } from "@/lib/events/schema"
import { copyEvent } from "@/lib/events/store/create"
import { updateSettings } from "@/lib/events/store/update"
import type { UserActor } from "@/lib/kernel/actor"
import { nameOrderFor } from "@/lib/people/queries/name-order"
import { rosterFor } from "@/lib/people/queries/roster"
import { createParticipant } from "@/lib/people/store/edit"
import { setSortAs, setStrokes } from "@/lib/people/store/name-order"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "@/tests/support/database"
import { makeEvent, makeUser, person } from "./office"

freshDatabase()

let organiser: UserActor
let clerk: UserActor
let stranger: UserActor
let eventId: string
let otherEventId: string
const ids = new Map<string, string>()

beforeAll(async () => {
  organiser = await makeUser("organiser", "ORGANISER")
  clerk = await makeUser("clerk", "CLERK")
  stranger = await makeUser("stranger", "ORGANISER")
  eventId = await makeEvent({ user: organiser }, { user: clerk, areas: ["seating"] })
  otherEventId = await makeEvent({ user: stranger })
  for (const [index, name] of ["王一", "𰻝一", "陈一", "丁一"].entries()) {
    const made = await createParticipant(organiser, { eventId, ...person(name, { listNumber: index + 1 }) })
    if (made.ok) ids.set(name, made.value.id)
  }
})

const idOf = (name: string): string => ids.get(name) ?? ""
const order = async () => (await nameOrderFor(organiser, eventId))?.people.map(({ name }) => name)
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? "ok" : outcome.refusal?.code)
const audits = (action: string) => db().auditEntry.findMany({ where: { action }, orderBy: { id: "asc" } })

describe("the order of names of an event", () => {
  it("asks for the strokes it does not know, and says who bears the character", async () => {
    const page = await nameOrderFor(organiser, eventId)
    expect(page?.people.map(({ name }) => name)).toEqual(["丁一", "王一", "陈一", "𰻝一"])
    expect(page?.unknown).toEqual([{ char: "𰻝", names: ["𰻝一"] }])
    expect(page?.mayEdit).toBe(true)
    expect((await nameOrderFor(clerk, eventId))?.mayEdit).toBe(false)
    expect(await nameOrderFor(stranger, eventId)).toBeNull()
  })

  it("keeps what the office states of a character, everywhere names are put in order, and takes it back", async () => {
    expect(code(await setStrokes(organiser, { eventId, character: "𰻝", strokes: "111" }))).toBe("ok")
    expect(await order()).toEqual(["丁一", "𰻝一", "王一", "陈一"])
    const roster = await rosterFor(organiser, eventId)
    const places = new Map(roster?.rows.map((row) => [row.name, row.strokePlace]))
    expect(places.get("𰻝一")).toBe(1)
    expect((await nameOrderFor(organiser, eventId))?.stated).toEqual([
      { char: "𰻝", strokes: "111", usual: "", names: ["𰻝一"] },
    ])
    expect(code(await setStrokes(organiser, { eventId, character: "𰻝", strokes: "111" }))).toBe("ok")
    expect(code(await setStrokes(organiser, { eventId, character: "𰻝", strokes: null }))).toBe("ok")
    expect(await order()).toEqual(["丁一", "王一", "陈一", "𰻝一"])
    expect((await audits("people.strokes")).map(({ before, after }) => [before, after])).toEqual([
      [{ strokes: "" }, { strokes: "111" }],
      [{ strokes: "111" }, { strokes: "" }],
    ])
  })

  it("puts one person in order by another spelling, and by the name again when that is given", async () => {
    const ask = { eventId, participationId: idOf("陈一") }
    expect(code(await setSortAs(organiser, { ...ask, spelling: "丁　二" }))).toBe("ok")
    expect(await order()).toEqual(["丁一", "陈一", "王一", "𰻝一"])
    expect((await nameOrderFor(organiser, eventId))?.people[1]?.spelling).toBe("丁二")
    expect(code(await setSortAs(organiser, { ...ask, spelling: "陈 一" }))).toBe("ok")
    expect(await order()).toEqual(["丁一", "王一", "陈一", "𰻝一"])
    expect(await audits("people.sort_as")).toHaveLength(2)
  })

  it.each([
    ["a stranger", () => setStrokes(stranger, { eventId, character: "王", strokes: "1" }), "no_such_event"],
    ["a clerk of other things", () => setStrokes(clerk, { eventId, character: "王", strokes: "1" }), "not_allowed"],
    [
      "somebody of another event",
      () => setSortAs(stranger, { eventId: otherEventId, participationId: idOf("王一"), spelling: "丁" }),
      "no_such_person",
    ],
  ])("refuses %s", async (_, attempt, expected) => {
    expect(code(await attempt())).toBe(expected)
  })

  it("outlives a form of the settings that was opened before", async () => {
    await setStrokes(organiser, { eventId, character: "𰻝", strokes: "111" })
    await setSortAs(organiser, { eventId, participationId: idOf("王一"), spelling: "丁零" })
    await updateSettings(organiser, eventId, eventSettings.parse({ strokeRule: "surname" }))
    const settings = (await nameOrderFor(organiser, eventId))?.event.settings
    expect(settings).toMatchObject({
      strokeRule: "surname",
      strokeOverrides: { 𰻝: { strokes: "111" } },
      sortAs: { [idOf("王一")]: "丁零" },
    })
  })

  it("is copied to the next event with its characters, without its people", async () => {
    const copied = await copyEvent(organiser, { eventId, title: "下次", startsOn: "2028-01-12", endsOn: "2028-01-15" })
    if (!copied.ok) throw new Error(copied.refusal.code)
    const settings = (await nameOrderFor(organiser, copied.value.eventId))?.event.settings
    expect(settings).toMatchObject({ strokeOverrides: { 𰻝: { strokes: "111" } }, sortAs: {} })
  })

  it("keeps a published order, whoever has no number last, and says so", async () => {
    await updateSettings(organiser, eventId, eventSettings.parse({ strokeRule: "published" }))
    const made = await createParticipant(organiser, { eventId, ...person("丁二") })
    expect(code(made)).toBe("ok")
    const page = await nameOrderFor(organiser, eventId)
    expect(page?.people.map(({ name, addedLater }) => [name, addedLater])).toEqual([
      ["王一", false],
      ["𰻝一", false],
      ["陈一", false],
      ["丁一", false],
      ["丁二", true],
    ])
  })
})

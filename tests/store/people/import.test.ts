import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import type { UserActor } from "@/lib/kernel/actor"
import { previewImport } from "@/lib/people/queries/import-preview"
import { participantsOf } from "@/lib/people/queries/participants"
import { rosterFor } from "@/lib/people/queries/roster"
import { updateParticipant } from "@/lib/people/store/edit"
import { confirmImport, importRosterFile } from "@/lib/people/store/import"
import { db } from "@/lib/platform/db"
import { writeWorkbook } from "@/lib/platform/xlsx"
import { freshDatabase } from "@/tests/support/database"
import { makeEvent, makeUser } from "./office"

freshDatabase()

const sample = (name: string) => ({ name, bytes: readFileSync(`prisma/sample/county-session/${name}`) })
let organiser: UserActor
let eventId: string

beforeAll(async () => {
  organiser = await makeUser("organiser", "ORGANISER")
  eventId = await makeEvent({ user: organiser })
})

async function digestOf(file: { name: string; bytes: Uint8Array }) {
  const preview = await previewImport(organiser, eventId, file, null)
  if (!preview.ok) throw new Error(preview.refusal.code)
  return preview.value
}

describe("the sample roster", () => {
  it("is imported as previewed: 233 deputies, 67 observers, 26 invited, 42 staff", async () => {
    const { digest, rows } = await digestOf(sample("roster.xlsx"))
    expect(rows.every(({ status }) => status === "create")).toBe(true)
    const outcome = await confirmImport(organiser, { eventId, file: sample("roster.xlsx"), choices: null, digest })
    expect(outcome).toEqual({
      ok: true,
      value: { created: 368, updated: 0, unchanged: 0, errors: 0, groups: 16, renumbered: 0 },
    })
    const people = await participantsOf(eventId)
    const count = (category: string) => people.filter((p) => p.category === category).length
    expect(["DEPUTY", "OBSERVER", "INVITED", "STAFF"].map(count)).toEqual([233, 67, 26, 42])
    expect(
      people
        .filter(({ name }) => name === "王伟")
        .map((p) => p.groupShortName)
        .sort(),
    ).toHaveLength(3)
    expect(new Set(people.filter(({ name }) => name === "王伟").map((p) => p.personId)).size).toBe(3)
    expect(people[0]).toMatchObject({
      name: "崔毅",
      groupName: "城关镇代表团",
      groupShortName: "城关",
      duty: "团长",
      rank: 1,
    })
    expect(people.filter((p) => p.groupShortName === "解放军")).toHaveLength(6)
  })

  it("leaves one audit row for the import", async () => {
    const rows = await db().auditEntry.findMany({ where: { eventId, action: "people.import" } })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      actorName: "organiser",
      subjectTitle: "roster.xlsx",
      after: { created: 368, groups: 16 },
    })
  })

  it("imported again changes nothing and says so", async () => {
    const before = await participantsOf(eventId)
    const preview = await digestOf(sample("roster.xlsx"))
    expect(preview.rows.filter(({ status }) => status !== "unchanged")).toEqual([])
    expect(await importRosterFile(organiser, eventId, sample("roster.xlsx").bytes, "roster.xlsx")).toMatchObject({
      ok: false,
      refusal: { code: "nothing_to_import" },
    })
    expect(await participantsOf(eventId)).toEqual(before)
  })

  it("with errors imports the sound row only", async () => {
    const outcome = await importRosterFile(organiser, eventId, sample("roster-with-errors.xlsx").bytes, "e.xlsx")
    expect(outcome).toMatchObject({ ok: true, value: { created: 1, updated: 0, errors: 7, groups: 0 } })
    expect(await db().participation.count({ where: { eventId } })).toBe(369)
  })
})

describe("a corrected file", () => {
  const corrected = async (post: string) => ({
    name: "c.xlsx",
    bytes: await writeWorkbook([
      {
        name: "代表",
        columns: ["姓名", "代表团", "手机", "职务"].map((header) => ({ header })),
        rows: [["崔毅", "城关镇代表团", "19900001000", post]],
      },
    ]),
  })

  it("shows what changes, changes exactly that and keeps before and after in the audit", async () => {
    const file = await corrected("县委书记")
    const preview = await digestOf(file)
    expect(preview.rows[0]).toMatchObject({
      status: "update",
      changes: [{ field: "post", from: "工人", to: "县委书记" }],
    })
    expect(preview.missing.length).toBe(233)
    const outcome = await confirmImport(organiser, { eventId, file, choices: null, digest: preview.digest })
    expect(outcome).toMatchObject({ ok: true, value: { created: 0, updated: 1 } })
    const people = await participantsOf(eventId)
    expect(people.find(({ name }) => name === "崔毅")).toMatchObject({ post: "县委书记", duty: "团长", rank: 1 })
    expect(people.filter((p) => p.category === "DEPUTY")).toHaveLength(234)
    const [audit] = await db().auditEntry.findMany({ where: { eventId, action: "people.import_update" } })
    expect(audit).toMatchObject({ subjectTitle: "崔毅", before: { post: "工人" }, after: { post: "县委书记" } })
  })

  it("is refused when the list changed after the preview, and nothing is written", async () => {
    const file = await corrected("县长")
    const { digest } = await digestOf(file)
    const [cui] = (await participantsOf(eventId)).filter(({ name }) => name === "崔毅")
    await updateParticipant(organiser, { eventId, id: cui?.id ?? "", patch: { post: "主任" } })
    expect(await confirmImport(organiser, { eventId, file, choices: null, digest })).toMatchObject({
      ok: false,
      refusal: { code: "import_changed_meanwhile" },
    })
    expect((await participantsOf(eventId)).find(({ id }) => id === cui?.id)?.post).toBe("主任")
  })
})

describe("who may", () => {
  it("others read no such event; clerks without the area and door staff may not", async () => {
    const stranger = await makeUser("stranger", "ORGANISER")
    const clerk = await makeUser("clerk", "CLERK")
    const door = await makeUser("door", "DOOR")
    await db().eventMember.createMany({
      data: [
        { eventId, userId: clerk.id, areas: ["seating"] },
        { eventId, userId: door.id, areas: [] },
      ],
    })
    const file = sample("roster.xlsx")
    const ask = { eventId, file, choices: null, digest: null }
    expect(await previewImport(stranger, eventId, file, null)).toMatchObject({ refusal: { code: "no_such_event" } })
    expect(await confirmImport(stranger, ask)).toMatchObject({ refusal: { code: "no_such_event" } })
    for (const user of [clerk, door]) {
      expect(await previewImport(user, eventId, file, null)).toMatchObject({ refusal: { code: "not_allowed" } })
      expect(await confirmImport(user, ask)).toMatchObject({ refusal: { code: "not_allowed" } })
    }
    const seen = await rosterFor(door, eventId)
    expect(seen?.rows.some((row) => row.phone !== "" || row.diet !== "" || row.wheelchair || row.remark !== "")).toBe(
      false,
    )
    const own = await rosterFor(organiser, eventId)
    expect(
      own?.rows.find(({ name, groupShortName }) => name === "王伟" && groupShortName === "城关")?.displayName,
    ).toBe("王伟（城关）")
    expect(await rosterFor(stranger, eventId)).toBeNull()
  })
})

it("5,000 people go in together", async () => {
  const big = await makeEvent({ user: organiser })
  const rows = Array.from({ length: 5000 }, (_, n) => [
    `代表${"一二三四五六七八九十"[n % 10]}`,
    `138${String(n).padStart(8, "0")}`,
    `第${(n % 20) + 1}代表团`,
  ])
  const columns = ["姓名", "手机", "代表团"].map((header) => ({ header }))
  const bytes = await writeWorkbook([{ name: "代表", columns, rows }])
  expect(await importRosterFile(organiser, big, bytes, "big.xlsx")).toMatchObject({
    ok: true,
    value: { created: 5000, groups: 20 },
  })
  expect(await db().participation.count({ where: { eventId: big } })).toBe(5000)
})

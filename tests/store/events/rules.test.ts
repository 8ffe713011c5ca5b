import { expect, test } from "vitest"
import { eventFor } from "@/lib/events/queries/access"
import { eventSettings } from "@/lib/events/schema"
import { updateRules, updateSettings } from "@/lib/events/store/update"
import { conflictPlanOf } from "@/lib/occupancy/queries/plan"
import { db } from "@/lib/platform/db"
import { freshDatabase } from "../../support/database"
import { event } from "../meetings/stage"

freshDatabase()

const RULES = {
  severities: { person_twice: "refuse", no_room: "ignore" },
  termChanges: true,
  meals: [{ name: "午餐", from: 690, to: 840, minutes: 45 }],
} as const

test("the rules of an event reach its conflict engine, are audited, and other settings do not undo them", async () => {
  const { eventId, actor } = await event()
  const rules = { ...RULES, meals: [...RULES.meals] }
  await db().officeSettings.create({
    data: { id: "office", settings: { severities: { no_room: "block", day_off: "block", bygone_rule: "warn" } } },
  })
  await updateSettings(actor, eventId, eventSettings.parse({ evenRule: "E2" }))
  expect(await updateRules(actor, eventId, rules)).toEqual({ ok: true, value: { eventId } })
  await updateSettings(actor, eventId, eventSettings.parse({ evenRule: "E2", contactName: "周海燕" }))
  const access = await eventFor(actor, eventId)
  if (!access) throw new Error("no event")
  expect(access.event.settings).toMatchObject({ ...rules, evenRule: "E2", contactName: "周海燕" })
  expect((await conflictPlanOf(access.event)).settings).toEqual({
    // The event's word before the office's; a rule that no longer exists is nobody's.
    severities: { person_twice: "refuse", no_room: "ignore", day_off: "block" },
    meals: rules.meals,
    termChanges: true,
    holidays: true,
    ownDays: {},
  })
  const entry = await db().auditEntry.findFirst({ where: { eventId, action: "event.rules" } })
  expect(entry?.after).toMatchObject({
    severities: RULES.severities,
    termChanges: true,
    meals: ["午餐 11:30–14:00 45"],
  })
  expect(entry?.before).toMatchObject({ severities: {}, termChanges: false })
})

test("not visible reads as not found", async () => {
  const [mine, theirs] = [await event(), await event()]
  expect(await updateRules(mine.actor, theirs.eventId, { ...RULES, meals: [] })).toEqual({
    ok: false,
    refusal: { code: "no_such_event" },
  })
})

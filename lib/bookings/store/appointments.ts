import { writeAudit } from "@/lib/audit/store"
import { type Actor, actorId } from "@/lib/kernel/actor"
import { fromMinutes, toMinutes } from "@/lib/kernel/interval"
import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { timeWords } from "@/lib/meetings/rules/summary"
import { officeSettingsOf } from "@/lib/office/queries/settings"
import { inTransaction } from "@/lib/platform/db"
import { newId } from "@/lib/platform/new-id"
import { mayKeepCalendarOf } from "../queries/person-right"
import { spokenSlot } from "../rules/slot"
import type { AppointmentFields, BookingRefusal } from "../schema"

type AppointmentRefusal = BookingRefusal | { readonly code: "no_such_venue" }

/**
 * 另有安排 of a person: it takes their time in every event (handbook §7.1 no. 9), is never exclusive and clashes with
 * nothing by itself; the conflict engine tells of it. Refusals: no_such_person (also of whom the actor has no charge),
 * no_such_venue, the slot's own.
 */
export const createAppointment = (
  actor: Actor,
  ask: AppointmentFields,
): Promise<Outcome<{ id: string }, AppointmentRefusal>> =>
  inTransaction(async (tx): Promise<Outcome<{ id: string }, AppointmentRefusal>> => {
    const person = await tx.person.findUnique({ where: { id: ask.personId }, select: { name: true } })
    if (!person || !(await mayKeepCalendarOf(actor, ask.personId, tx))) return refuse({ code: "no_such_person" })
    const { zone } = await officeSettingsOf(tx)
    const slot = spokenSlot(ask, zone)
    if (!slot.ok) return slot
    if (ask.venueId !== null && !(await tx.venue.findUnique({ where: { id: ask.venueId } })))
      return refuse({ code: "no_such_venue" })
    const id = newId()
    const { from, to } = slot.value
    const { title, note, venueId, tentative, confidential } = ask
    await tx.occupancy.createMany({
      data: [
        {
          ...{
            id,
            causeId: id,
            cause: "APPOINTMENT",
            subjectKind: "PERSON",
            subjectId: ask.personId,
            exclusive: false,
          },
          ...{ from: fromMinutes(from), to: fromMinutes(to), title, note, venueId, tentative, confidential },
          ...{ createdById: actorId(actor), createdByName: actor.name },
        },
      ],
    })
    await writeAudit(tx, actor, {
      action: "appointment.create",
      subject: { kind: "appointment", id, title: person.name },
      after: { title: confidential ? "" : title, time: timeWords(from, to, zone), tentative, confidential },
    })
    return accept({ id })
  })

/** Strikes an appointment. Refusals: no_such_hold (also one of somebody the actor has no charge of). */
export const removeAppointment = (actor: Actor, ask: { holdId: string }): Promise<Outcome<null, BookingRefusal>> =>
  inTransaction(async (tx): Promise<Outcome<null, BookingRefusal>> => {
    const found = await tx.occupancy.findFirst({ where: { id: ask.holdId, cause: "APPOINTMENT" } })
    if (!found || !(await mayKeepCalendarOf(actor, found.subjectId, tx))) return refuse({ code: "no_such_hold" })
    const person = await tx.person.findUnique({ where: { id: found.subjectId }, select: { name: true } })
    const { count } = await tx.occupancy.deleteMany({ where: { id: found.id } })
    if (count === 0) return refuse({ code: "no_such_hold" })
    const { zone } = await officeSettingsOf(tx)
    await writeAudit(tx, actor, {
      action: "appointment.delete",
      subject: { kind: "appointment", id: found.id, title: person?.name ?? "" },
      before: {
        title: found.confidential ? "" : found.title,
        time: timeWords(toMinutes(found.from), toMinutes(found.to), zone),
      },
    })
    return accept(null)
  })

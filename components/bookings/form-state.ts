import type { Repeat } from "@/lib/bookings/rules/repeat"
import type { BookingDto } from "@/lib/bookings/schema"
import { fromMinutes, type Interval, interval, toMinutes } from "@/lib/kernel/interval"
import { dayOf, instantOf, timeOf, type Zone } from "@/lib/kernel/zoned"
import type { RoomDto } from "@/lib/venues/schema"
import type { NamedPerson } from "./people-field"

/** What stands in the booking form. */
export type BookingForm = {
  title: string
  roomId: string
  day: string
  from: string
  to: string
  endDay: string
  layout: string
  expected: string
  equipment: readonly string[]
  note: string
  confidential: boolean
  people: readonly NamedPerson[]
  repeat: Repeat | null
}

export const emptyForm = (given: Pick<BookingForm, "roomId" | "day" | "from" | "to">): BookingForm => ({
  title: "",
  endDay: "",
  layout: "",
  expected: "",
  equipment: [],
  note: "",
  confidential: false,
  people: [],
  repeat: null,
  ...given,
})

/** A booking as it stands, to be changed. */
export function formOf(booking: BookingDto, zone: Zone): BookingForm {
  const [from, to] = [fromMinutes(booking.from), fromMinutes(booking.to)]
  const [day, last] = [dayOf(from, zone), dayOf(to, zone)]
  return {
    title: booking.title,
    roomId: booking.roomId,
    day,
    from: timeOf(from, zone),
    to: timeOf(to, zone),
    endDay: last === day ? "" : last,
    layout: booking.layout,
    expected: booking.expected > 0 ? String(booking.expected) : "",
    equipment: booking.equipment,
    note: booking.note,
    confidential: booking.confidential,
    people: booking.people,
    repeat: null,
  }
}

/** The number expected: what was typed, or the people named. Null when it is no number. */
export function expectedOf({ expected, people }: BookingForm): number | null {
  if (expected.trim() === "") return people.length
  const number = Number(expected)
  return Number.isInteger(number) && number >= 0 && number <= 100_000 ? number : null
}

/** What an action wants of the form; null while something in it cannot be right. */
export function fieldsOf(form: BookingForm) {
  const expected = expectedOf(form)
  const { day, from, to, endDay } = form
  const right = day !== "" && from !== "" && to !== "" && (endDay > day || from < to)
  if (form.roomId === "" || !right || expected === null) return null
  return {
    roomId: form.roomId,
    title: form.title.trim(),
    note: form.note,
    layout: form.layout,
    expected: form.expected.trim() === "" ? 0 : expected,
    equipment: [...form.equipment],
    day,
    from,
    to,
    endDay: endDay > day ? endDay : "",
    confidential: form.confidential,
    people: form.people.map(({ personId, required }) => ({ personId, required })),
  }
}

/** When the form wants it, minutes since the epoch; null while it says no time. */
export function slotOf({ day, from, to, endDay }: BookingForm, zone: Zone): Interval | null {
  const [start, end] = [instantOf(day, from, zone), instantOf(endDay > day ? endDay : day, to, zone)]
  return start && end ? interval(toMinutes(start), toMinutes(end)) : null
}

export type FormFields = NonNullable<ReturnType<typeof fieldsOf>>

export type Misfit = { code: "tooSmall" | "noLayout" | "lacking"; values: Record<string, string | number> }

/** What of the room does not suit the form, as codes with their data: too many people, a layout or equipment it lacks. */
export function misfits(form: BookingForm, room: RoomDto | undefined): Misfit[] {
  if (!room) return []
  const layout = room.layouts.find((one) => one.layout === form.layout)
  const seats = layout?.capacity ?? room.capacity
  const expected = expectedOf(form) ?? 0
  const lacking = form.equipment.filter((one) => !room.equipment.includes(one))
  return [
    ...(expected > seats ? [{ code: "tooSmall" as const, values: { seats, expected } }] : []),
    ...(form.layout !== "" && !layout ? [{ code: "noLayout" as const, values: { layout: form.layout } }] : []),
    ...(lacking.length > 0 ? [{ code: "lacking" as const, values: { equipment: lacking.join("、") } }] : []),
  ]
}

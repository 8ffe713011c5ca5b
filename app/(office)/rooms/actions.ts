"use server"

import { refresh } from "next/cache"
import { previewSeries } from "@/lib/bookings/queries/preview"
import {
  appointmentAsk,
  arriveAsk,
  askRoomAsk,
  blockAsk,
  cancelBookingAsk,
  confirmRoomAsk,
  createBookingAsk,
  createSeriesAsk,
  decideBookingAsk,
  extendBookingAsk,
  previewSeriesAsk,
  removeHoldAsk,
  updateBookingAsk,
  updateSeriesAsk,
} from "@/lib/bookings/schema"
import { createAppointment, removeAppointment } from "@/lib/bookings/store/appointments"
import { arriveAtBooking } from "@/lib/bookings/store/arrive"
import { createBlock, removeBlock } from "@/lib/bookings/store/blocks"
import { cancelBooking } from "@/lib/bookings/store/cancel"
import { askForRoom, confirmRoom } from "@/lib/bookings/store/confirmations"
import { createBooking } from "@/lib/bookings/store/create"
import { decideBooking } from "@/lib/bookings/store/decide"
import { extendBooking } from "@/lib/bookings/store/extend"
import { createSeries } from "@/lib/bookings/store/series"
import { updateBooking } from "@/lib/bookings/store/update"
import { updateSeries } from "@/lib/bookings/store/update-series"
import { officeSettings } from "@/lib/office/schema"
import { updateOfficeSettings } from "@/lib/office/store/settings"
import { formAction } from "@/lib/platform/action"
import { clock } from "@/lib/platform/clock"

export const createBookingAction = formAction(
  "booking.create",
  createBookingAsk,
  (actor, ask) => createBooking(actor, ask, clock.now()),
  () => refresh(),
)
export const updateBookingAction = formAction(
  "booking.update",
  updateBookingAsk,
  (actor, ask) => updateBooking(actor, ask, clock.now()),
  () => refresh(),
)
export const cancelBookingAction = formAction(
  "booking.cancel",
  cancelBookingAsk,
  (actor, ask) => cancelBooking(actor, ask, clock.now()),
  () => refresh(),
)
export const decideBookingAction = formAction(
  "booking.decide",
  decideBookingAsk,
  (actor, ask) => decideBooking(actor, ask, clock.now()),
  () => refresh(),
)
export const extendBookingAction = formAction(
  "booking.extend",
  extendBookingAsk,
  (actor, ask) => extendBooking(actor, ask, clock.now()),
  () => refresh(),
)
export const arriveAtBookingAction = formAction(
  "booking.arrive",
  arriveAsk,
  (actor, ask) => arriveAtBooking(actor, ask, clock.now()),
  () => refresh(),
)

/** Reads only: what would become of each occurrence. */
export const previewSeriesAction = formAction("series.preview", previewSeriesAsk, (actor, ask) =>
  previewSeries(actor, ask, clock.now()),
)
export const createSeriesAction = formAction(
  "series.create",
  createSeriesAsk,
  (actor, ask) => createSeries(actor, ask, clock.now()),
  () => refresh(),
)
export const updateSeriesAction = formAction(
  "series.update",
  updateSeriesAsk,
  (actor, ask) => updateSeries(actor, ask, clock.now()),
  () => refresh(),
)

export const createBlockAction = formAction(
  "block.create",
  blockAsk,
  (actor, ask) => createBlock(actor, ask, clock.now()),
  () => refresh(),
)
export const removeBlockAction = formAction("block.delete", removeHoldAsk, removeBlock, () => refresh())
export const createAppointmentAction = formAction("appointment.create", appointmentAsk, createAppointment, () =>
  refresh(),
)
export const removeAppointmentAction = formAction("appointment.delete", removeHoldAsk, removeAppointment, () =>
  refresh(),
)

export const askForRoomAction = formAction(
  "confirmation.ask",
  askRoomAsk,
  (actor, ask) => askForRoom(actor, ask, clock.now()),
  () => refresh(),
)
export const confirmRoomAction = formAction(
  "confirmation.decide",
  confirmRoomAsk,
  (actor, ask) => confirmRoom(actor, ask, clock.now()),
  () => refresh(),
)
export const updateOfficeSettingsAction = formAction("office.update", officeSettings, updateOfficeSettings, () =>
  refresh(),
)

"use server"

import { refresh } from "next/cache"
import { revokeFeedAsk } from "@/lib/accounts/schema/feeds"
import { createFeedLink, revokeFeedLink } from "@/lib/accounts/store/feed-links"
import { formAction } from "@/lib/platform/action"
import {
  copyRoomInput,
  roomAsk,
  roomInput,
  roomsFileInput,
  saveHallInput,
  sketchInput,
  travelInput,
  venueAsk,
  venueInput,
} from "@/lib/venues/schema"
import { deleteHall, saveHall } from "@/lib/venues/store/hall"
import { importRoomsFile, previewRoomsFile } from "@/lib/venues/store/import"
import { saveRoom } from "@/lib/venues/store/room"
import { copyRoom, deleteRoom } from "@/lib/venues/store/room-life"
import { readSketchFile } from "@/lib/venues/store/sketch"
import { setTravel } from "@/lib/venues/store/travel"
import { deleteVenue, saveVenue } from "@/lib/venues/store/venue"

export const saveVenueAction = formAction("venue.save", venueInput, saveVenue, () => refresh())
export const deleteVenueAction = formAction("venue.delete", venueAsk, deleteVenue, () => refresh())
export const saveRoomAction = formAction("room.save", roomInput, saveRoom, () => refresh())
export const copyRoomAction = formAction("room.copy", copyRoomInput, copyRoom, () => refresh())
export const deleteRoomAction = formAction("room.delete", roomAsk, deleteRoom, () => refresh())
export const setTravelAction = formAction("travel.set", travelInput, setTravel, () => refresh())
export const deleteHallAction = formAction("hall.delete", roomAsk, deleteHall, () => refresh())

export const saveHallAction = formAction(
  "hall.save",
  saveHallInput,
  (actor, { roomId, description, confirmed, readAt }) => saveHall(actor, roomId, description, { confirmed, readAt }),
  () => refresh(),
)

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

export const readSketchAction = formAction("hall.sketch", sketchInput, async (actor, { file }) =>
  readSketchFile(actor, await bytesOf(file), file.name),
)
export const previewRoomsAction = formAction("venues.preview", roomsFileInput, async (actor, { file, mappings }) =>
  previewRoomsFile(actor, await bytesOf(file), file.name, mappings),
)
export const importRoomsAction = formAction(
  "venues.import",
  roomsFileInput,
  async (actor, { file, mappings }) => importRoomsFile(actor, await bytesOf(file), file.name, mappings),
  () => refresh(),
)

/** The page at a room's door: a link of its own, for a tablet that has no account. */
export const createDoorLinkAction = formAction(
  "door.create",
  roomAsk,
  (actor, { roomId }) => createFeedLink(actor, { kind: "DOOR", subjectId: roomId }),
  () => refresh(),
)
export const revokeDoorLinkAction = formAction("door.revoke", revokeFeedAsk, revokeFeedLink, () => refresh())

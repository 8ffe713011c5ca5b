import type { Handedness, OrderFurniture, OrderPlace, OrderRole } from "../../schema/orders"
import { defineOrder, type Order } from "./order"
import { photoCounts, photoPlaces } from "./rows"

const FACING_CAMERA = 180
const ROW = 1.1

const camera = (places: readonly OrderPlace[]): OrderFurniture[] => [
  { kind: "camera", x: 0, y: Math.max(0, ...places.map(({ y }) => y)) + 1.7, width: 0.9, height: 0.7 },
]

const photo = (key: "photoOffice" | "photoGuests", handedness: Handedness, roles: readonly OrderRole[]): Order =>
  defineOrder({
    key,
    family: "photo",
    views: "camera",
    handedness,
    asks: ["rows", "handedness"],
    places: (count, { parity, rows = 2, handedness: hand }) => {
      const counts = photoCounts(count, rows, Math.ceil(count / rows))
      return photoPlaces(counts, { ...parity, handedness: hand }).map(({ row, place, rank }) => {
        const role = roles[rank - 1]
        return {
          rank,
          side: "all" as const,
          number: rank,
          x: place - ((counts[row] ?? 1) - 1) / 2,
          y: row === 0 ? 0 : -row * ROW,
          angle: FACING_CAMERA,
          ...(role ? { role } : {}),
        }
      })
    },
    furniture: camera,
  })

/** 合影 (handbook §1.6): in the office like the rostrum; with guests the host in the centre, the main guest at his right. */
export const PHOTO_ORDERS: readonly Order[] = [
  photo("photoOffice", "left", []),
  photo("photoGuests", "right", ["host", "mainGuest"]),
]

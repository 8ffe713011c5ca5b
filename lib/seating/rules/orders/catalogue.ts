import { ORDER_FAMILIES, type OrderFamily } from "../../schema/orders"
import { BANQUET_ORDERS } from "./banquet"
import { CAR_ORDERS } from "./cars"
import { HALL_ORDERS } from "./hall-orders"
import type { Order } from "./order"
import { PHOTO_ORDERS } from "./photos"
import { ROSTRUM_ORDERS } from "./rostrum-orders"
import { SIGNING_ORDERS } from "./signing"
import { SOFA_ORDERS } from "./sofas"
import { TALKS_ORDERS } from "./talks"

/** Every named seating order the office may need, in the order in which they are shown. */
export const ORDERS: readonly Order[] = [
  ...ROSTRUM_ORDERS,
  ...HALL_ORDERS,
  ...PHOTO_ORDERS,
  ...BANQUET_ORDERS,
  ...SIGNING_ORDERS,
  ...TALKS_ORDERS,
  ...SOFA_ORDERS,
  ...CAR_ORDERS,
]

/** The orders family by family. */
export const ordersByFamily = (): { family: OrderFamily; orders: Order[] }[] =>
  ORDER_FAMILIES.map((family) => ({ family, orders: ORDERS.filter((order) => order.family === family) }))

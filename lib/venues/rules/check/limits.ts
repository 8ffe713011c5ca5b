/** Seats of a hall with its stage; larger ones are several halls. */
export const MAX_SEATS = 20_000
/** Seats in one row. */
export const MAX_ROW = 400

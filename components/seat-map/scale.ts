/** Drawing units for one seat unit: seats are a little wider than deep, so that three characters fit. */
export const UNIT_X = 30
export const UNIT_Y = 26
export const SEAT_WIDTH = 27.5
export const SEAT_HEIGHT = 22
/** Three Chinese characters stand side by side in a seat at this size. */
export const SEAT_FONT = 8.8

/** Numbers of empty seats are short and may be larger. */
export const NUMBER_FONT = 10.5

export const px = (x: number): number => Math.round(x * UNIT_X * 10) / 10
export const py = (y: number): number => Math.round(y * UNIT_Y * 10) / 10

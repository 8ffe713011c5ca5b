/**
 * The parts of "7 排 5 座". `section` is "" for seats of the first section, the stage's name (主席台) on the stage. `at` is
 * "table" where `row` names a round table ("3 桌 5 座"); it may be left out in rows, and in what was frozen long ago.
 */
export type SeatName = { section: string; row: string; label: string; at?: "row" | "table" }

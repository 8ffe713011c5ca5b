/**
 * The one clock. Rules never read it: they are handed `now`. HUIWU_CLOCK (an ISO instant) lets tests and rehearsals start
 * the clock at another moment; from there it runs on normally.
 */
const startedAt = Date.now()
const wanted = process.env.HUIWU_CLOCK ? Date.parse(process.env.HUIWU_CLOCK) : Number.NaN
const shift = Number.isNaN(wanted) ? 0 : wanted - startedAt

export const clock = { now: (): Date => new Date(Date.now() + shift) }

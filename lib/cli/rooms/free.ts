import { tz } from "@date-fns/tz"
import { format } from "date-fns/format"
import { fromMinutes, type Interval } from "@/lib/kernel/interval"
import { spanLabel } from "@/lib/kernel/zoned"
import { adHocAsk, askOfMeeting, type FinderAsk } from "@/lib/occupancy/rules/finder/ask"
import { type Finder, finderFor } from "@/lib/occupancy/rules/finder/finder"
import { freeTimes, type TimeOffer } from "@/lib/occupancy/rules/finder/free-times"
import { momentOf } from "@/lib/occupancy/rules/finder/moment"
import type { RoomFit } from "@/lib/occupancy/rules/finder/reasons"
import { roomFits } from "@/lib/occupancy/rules/finder/room-fits"
import { isMild, timeReasons } from "@/lib/occupancy/rules/finder/time-reasons"
import { againstSentence, forSentence, timeSentence } from "@/lib/occupancy/rules/finder/words"
import { type Prepared, prepare } from "@/lib/occupancy/rules/prepare"
import type { Sentence } from "@/lib/occupancy/rules/words"
import { readPlan } from "../conflicts/read-plan"
import { InputError, wordsIn } from "../input-error"
import type { Options } from "./options"

const STEP = 5
const KNOWN_SHOWN = 12

/** What is printed and the exit code: 0 found, 1 nothing fits. */
export type Answer = { text: string; code: 0 | 1 }

function askOf(asked: Options, minutes: number, prepared: Prepared, hours: Interval): FinderAsk {
  const { meeting: code, people, layout, equipment } = asked
  if (code === null) return adHocAsk({ minutes, people, layout, equipment, hours }, prepared.roster)
  const meetings = prepared.plan.meetings
  const meeting = meetings.find((one) => one.code === code || one.id === code)
  if (!meeting) {
    const known = meetings.slice(0, KNOWN_SHOWN).map((one) => one.code || one.title)
    throw new InputError("no_such_meeting", { meeting: code, known: known.join(", ") })
  }
  const own = askOfMeeting(meeting, prepared, hours)
  return {
    ...own,
    minutes: minutes || own.minutes,
    expected: people || own.expected,
    layout: layout || own.layout,
    equipment: equipment.length > 0 ? equipment : own.equipment,
  }
}

/**
 * Reads the files and finds rooms for one time, or times and rooms inside a stretch of one day. Throws InputError with the
 * first thing that is wrong.
 */
export async function findFree(asked: Options): Promise<Answer> {
  const { schedule: file, rooms, roster, zone, json, lang, within } = asked
  const { plan } = await readPlan({ file, rooms, roster, zone, json, lang })
  const prepared = prepare(plan)
  const day = { from: 0, to: 1440 }
  const say = wordsIn(lang)
  const told = ({ key, values }: Sentence) => say("finder", key, values)
  const stamp = (minutes: number): string => format(fromMinutes(minutes), "yyyy-MM-dd'T'HH:mmxxx", { in: tz(zone) })
  const roomName = (id: string | null): string => {
    const room = prepared.rooms.get(id ?? "")
    return room ? `${room.venueName}·${room.name}` : ""
  }
  const span = (slot: Interval): string => spanLabel(fromMinutes(slot.from), fromMinutes(slot.to), zone, lang)

  if (within) {
    const finder = finderFor(askOf(asked, within.minutes, prepared, day), prepared)
    const stretch = { iso: within.day, from: within.from, to: within.to }
    const offers = freeTimes({ ...finder, ask: { ...finder.ask, hours: day, allowedDays: [] } }, [stretch], STEP)
    const good = offers.filter(({ grade }) => grade !== "poor")
    const asJson = (offer: TimeOffer) => ({
      from: stamp(offer.from),
      to: stamp(offer.to),
      grade: offer.grade,
      room: roomName(offer.roomId),
      rooms: offer.rooms,
      requiredBusy: offer.requiredBusy,
      optionalBusy: offer.optionalBusy,
      reasons: offer.reasons.map((one) => ({ ...one, text: told(timeSentence(one, prepared, lang)) })),
    })
    if (json) return { text: JSON.stringify(good.map(asJson), null, 1), code: good.length > 0 ? 0 : 1 }
    const lines = (good.length > 0 ? good.slice(0, KNOWN_SHOWN) : offers.slice(0, 3)).map((offer) => {
      const words = offer.reasons.map((one) => told(timeSentence(one, prepared, lang)))
      return `  ${span(offer)}  ${say("finder", `grade.${offer.grade}`)}  ${[roomName(offer.roomId), ...words].filter(Boolean).join(" · ")}`
    })
    const head = say("finder", "cli.times", { count: good.length, minutes: finder.ask.minutes })
    return { text: [head, ...lines].join("\n"), code: good.length > 0 ? 0 : 1 }
  }

  const length = asked.slot ? asked.slot.to - asked.slot.from : 0
  const finder: Finder = finderFor(askOf(asked, length, prepared, day), prepared)
  const slot = asked.slot ?? finder.ask.now
  if (!slot) throw new InputError("option", { problem: "--day --from --to" })
  const fits = roomFits(finder, slot)
  const count = (verdict: RoomFit["verdict"]): number => fits.filter((fit) => fit.verdict === verdict).length
  const code = count("fits") > 0 ? 0 : 1
  const reasonsOf = (fit: RoomFit) =>
    fit.reasons.map((one) => ({ ...one, text: told(forSentence(one, prepared, lang)) }))
  const againstOf = (fit: RoomFit) =>
    fit.against.map((one) => ({ ...one, text: told(againstSentence(one, prepared, lang)) }))
  if (json) {
    const list = fits.map((fit) => ({
      room: roomName(fit.roomId),
      verdict: fit.verdict,
      from: stamp(fit.slot.from),
      to: stamp(fit.slot.to),
      layout: fit.layout,
      capacity: fit.capacity,
      expected: fit.expected,
      reasons: reasonsOf(fit),
      against: againstOf(fit),
    }))
    return { text: JSON.stringify(list, null, 1), code }
  }
  const trouble = timeReasons(finder, momentOf(finder, slot.from, slot.to)).filter((one) => !isMild(one))
  const lines = fits.map((fit) => {
    const words = [...againstOf(fit), ...(fit.verdict === "no" ? [] : reasonsOf(fit))].map(({ text }) => text)
    return `  ${say("finder", `verdict.${fit.verdict}`)}  ${roomName(fit.roomId)}  ${words.join(" · ")}`
  })
  const head = say("finder", "cli.rooms", { when: span(slot), fits: count("fits"), near: count("near") })
  const warn = trouble.map((one) => `  ! ${told(timeSentence(one, prepared, lang))}`)
  return { text: [head, ...warn, ...lines].join("\n"), code }
}

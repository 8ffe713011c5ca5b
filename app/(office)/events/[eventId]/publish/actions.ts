"use server"

import { refresh } from "next/cache"
import { proposeAsk, publishAsk, returnAsk, versionAsk, waiveBlockerAsk } from "@/lib/itineraries/schema"
import { checkVersion, returnVersion, withdrawVersion } from "@/lib/itineraries/store/check"
import { proposeVersion } from "@/lib/itineraries/store/propose"
import { publishVersion } from "@/lib/itineraries/store/publish"
import { waiveBlocker } from "@/lib/itineraries/store/waive"
import { formAction } from "@/lib/platform/action"
import { clock } from "@/lib/platform/clock"

const again = () => refresh()

export const proposeAction = formAction(
  "version.propose",
  proposeAsk,
  (actor, ask) => proposeVersion(actor, ask.eventId, ask.note, clock.now()),
  again,
)
export const checkAction = formAction(
  "version.check",
  versionAsk,
  (actor, ask) => checkVersion(actor, ask.versionId, clock.now()),
  again,
)
export const returnAction = formAction(
  "version.return",
  returnAsk,
  (actor, ask) => returnVersion(actor, ask.versionId, ask.reason, clock.now()),
  again,
)
export const withdrawAction = formAction(
  "version.withdraw",
  versionAsk,
  (actor, ask) => withdrawVersion(actor, ask.versionId),
  again,
)
export const publishAction = formAction(
  "version.publish",
  publishAsk,
  (actor, ask) => publishVersion(actor, ask.versionId, clock.now(), ask.answerBy),
  again,
)
export const waiveBlockerAction = formAction(
  "version.waive",
  waiveBlockerAsk,
  (actor, ask) => waiveBlocker(actor, ask, clock.now()),
  again,
)

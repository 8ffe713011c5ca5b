"use server"

import { refresh } from "next/cache"
import { formAction } from "@/lib/platform/action"
import { clock } from "@/lib/platform/clock"
import {
  checkReleaseAsk,
  decideReleaseAsk,
  releaseAsk,
  returnReleaseAsk,
  submitReleaseAsk,
} from "@/lib/seating/schema/release"
import {
  approveRelease,
  checkRelease,
  returnRelease,
  submitRelease,
  withdrawRelease,
} from "@/lib/seating/store/release"

const again = () => refresh()

export const submitReleaseAction = formAction(
  "release.submit",
  submitReleaseAsk,
  (actor, ask) => submitRelease(actor, ask, clock.now()),
  again,
)
export const checkReleaseAction = formAction(
  "release.check",
  checkReleaseAsk,
  (actor, ask) => checkRelease(actor, ask, clock.now()),
  again,
)
export const approveReleaseAction = formAction(
  "release.approve",
  decideReleaseAsk,
  (actor, ask) => approveRelease(actor, ask, clock.now()),
  again,
)
export const returnReleaseAction = formAction(
  "release.return",
  returnReleaseAsk,
  (actor, ask) => returnRelease(actor, ask, clock.now()),
  again,
)
export const withdrawReleaseAction = formAction(
  "release.withdraw",
  releaseAsk,
  (actor, ask) => withdrawRelease(actor, ask.releaseId),
  again,
)

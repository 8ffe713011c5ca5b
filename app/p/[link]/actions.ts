"use server"

import { acknowledgeVersion, delegateByToken } from "@/lib/accounts/store/delegates"
import { accept } from "@/lib/kernel/outcome"
import { answerNotice } from "@/lib/notices/store/answer"
import { markPublishedRead } from "@/lib/notices/store/read"
import { clock } from "@/lib/platform/clock"
import { delegateActions } from "@/lib/platform/delegate-action"
import { acknowledgeAsk, answerAsk } from "./asks"

const delegateAction = delegateActions(delegateByToken)

export const acknowledgeAction = delegateAction(
  "delegate.acknowledge",
  acknowledgeAsk,
  async (delegate, { version }) => {
    await acknowledgeVersion(delegate, version)
    await markPublishedRead(delegate, version, clock.now())
    return accept("seen")
  },
)

export const answerAction = delegateAction("delegate.answer", answerAsk, async (delegate, ask) => {
  const { recipientId, version, ...fields } = ask
  const outcome = await answerNotice(delegate, recipientId, version === 0 ? null : version, fields, clock.now())
  return outcome.ok ? accept("answered") : outcome
})

"use server"

import { refresh } from "next/cache"
import { decideAsk, enterAnswerAsk, noticeInput, remindAsk, retryMailAsk } from "@/lib/notices/schema"
import { enterAnswer } from "@/lib/notices/store/answer"
import { decideReceipt } from "@/lib/notices/store/decide"
import { remindOpen } from "@/lib/notices/store/remind"
import { retryMail } from "@/lib/notices/store/retry-mail"
import { sendNotice } from "@/lib/notices/store/send"
import { formAction } from "@/lib/platform/action"
import { clock } from "@/lib/platform/clock"

const again = () => refresh()

export const sendNoticeAction = formAction(
  "notice.send",
  noticeInput,
  (actor, ask) => sendNotice(actor, ask, clock.now()),
  again,
)
export const enterAnswerAction = formAction(
  "receipt.enter",
  enterAnswerAsk,
  (actor, { recipientId, ...fields }) => enterAnswer(actor, recipientId, fields, clock.now()),
  again,
)
export const decideAction = formAction(
  "receipt.decide",
  decideAsk,
  (actor, { recipientId, ...fields }) => decideReceipt(actor, recipientId, fields, clock.now()),
  again,
)
export const remindAction = formAction(
  "notice.remind",
  remindAsk,
  (actor, ask) => remindOpen(actor, ask.eventId, ask.noticeId, clock.now()),
  again,
)
export const retryMailAction = formAction(
  "mail.retry",
  retryMailAsk,
  (actor, ask) => retryMail(actor, ask.eventId, ask.messageId, clock.now()),
  again,
)

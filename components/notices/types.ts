import type { z } from "zod"
import type { Outcome } from "@/lib/kernel/outcome"
import type { ReceiptRow } from "@/lib/notices/queries/receipts"
import type { Standing } from "@/lib/notices/rules/receipt"
import type { decideAsk, enterAnswerAsk, noticeInput, remindAsk, retryMailAsk } from "@/lib/notices/schema"
import type { SentNotice } from "@/lib/notices/store/create"
import type { Reminded } from "@/lib/notices/store/remind"

type Action<S extends z.ZodType, T = unknown> = (ask: z.input<S>) => Promise<Outcome<T>>

export type EnterAction = Action<typeof enterAnswerAsk>
export type DecideAction = Action<typeof decideAsk>
export type RemindAction = Action<typeof remindAsk, Reminded>
export type RetryAction = Action<typeof retryMailAsk>
export type SendAction = Action<typeof noticeInput, SentNotice>

/** A receipt as the list shows it: times already in words. */
export type ListedReceipt = Pick<
  ReceiptRow,
  | "recipientId"
  | "name"
  | "groupName"
  | "duty"
  | "phone"
  | "reason"
  | "substituteName"
  | "substitutePost"
  | "enteredBy"
  | "decisionNote"
> & { standing: Standing; read: string; answered: string; late: boolean; oldVersion: number | null }

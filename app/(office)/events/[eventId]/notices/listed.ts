import type { ListedReceipt } from "@/components/notices/types"
import { stampOf } from "@/lib/kernel/zoned"
import type { ReceiptRow } from "@/lib/notices/queries/receipts"

/** A receipt for the list: times in words, whether it came late and of which older version it speaks. */
export function listed(row: ReceiptRow, zone: string): ListedReceipt {
  const { recipientId, name, groupName, duty, phone, standing, reason, substituteName, substitutePost } = row
  const { enteredBy, decisionNote, readAt, answeredAt, answerBy, answeredVersion, noticeVersion } = row
  return {
    recipientId,
    name,
    groupName,
    duty,
    phone,
    standing,
    reason,
    substituteName,
    substitutePost,
    enteredBy,
    decisionNote,
    read: readAt ? stampOf(readAt, zone) : "",
    answered: answeredAt ? stampOf(answeredAt, zone) : "",
    late: answeredAt !== null && answerBy !== null && answeredAt > answerBy,
    oldVersion:
      answeredVersion !== null && noticeVersion !== null && answeredVersion < noticeVersion ? answeredVersion : null,
  }
}

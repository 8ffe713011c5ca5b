import { expect, it } from "vitest"
import { majorityOf, quorumOf } from "@/lib/attendance/rules"

// Worked values of the handbook and of published session reports.
it.each([
  [277, 185, 139],
  [190, 127, 96],
  [2977, 1985, 1489],
  [233, 156, 117],
  [3, 2, 2],
  [1, 1, 1],
])("%i in office: quorum %i, majority %i", (inOffice, quorum, majority) => {
  expect([quorumOf(inOffice), majorityOf(inOffice)]).toEqual([quorum, majority])
})

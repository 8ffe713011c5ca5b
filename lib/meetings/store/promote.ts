import type { Tx } from "@/lib/platform/db"

/**
 * Gives contested holds of these rooms the room as far as it is free now, the oldest first: whoever frees a room calls it,
 * whatever the holds are for. The rooms must be locked (lockRooms). Returns how many were settled.
 */
export async function promoteContested(tx: Tx, roomIds: Iterable<string>): Promise<number> {
  const rows = await tx.occupancy.findMany({
    where: { subjectKind: "ROOM", subjectId: { in: [...new Set(roomIds)] }, exclusive: false },
    select: { id: true, subjectId: true, from: true, to: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
  let settled = 0
  for (const { id, subjectId, from, to } of rows) {
    const inTheWay = await tx.occupancy.count({
      where: { subjectKind: "ROOM", subjectId, exclusive: true, from: { lt: to }, to: { gt: from } },
    })
    if (inTheWay > 0) continue
    await tx.occupancy.update({ where: { id }, data: { exclusive: true } })
    settled += 1
  }
  return settled
}

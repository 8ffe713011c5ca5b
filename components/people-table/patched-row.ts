import type { GroupRow, ParticipantPatch, RosterRow } from "@/lib/people/schema"

/** The row as it reads after an edited cell, until the list is loaded again. */
export function patchedRow(row: RosterRow, patch: ParticipantPatch, groups: readonly GroupRow[]): RosterRow {
  const { groupId, ...rest } = patch
  if (groupId === undefined) return { ...row, ...rest }
  const group = groups.find(({ id }) => id === groupId)
  const placed = {
    groupId,
    groupName: group?.name ?? "",
    groupShortName: group?.shortName ?? "",
    groupPosition: group?.position ?? 9999,
  }
  return { ...row, ...rest, ...placed }
}

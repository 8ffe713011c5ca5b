import { GroupSwatch } from "@/components/seat-map/group-swatch"
import type { SeatingGroup } from "@/lib/seating/schema"

/** Colours of the delegations that sit here, and the mark of the host's place. */
export function TableLegend({
  groups,
  places,
  host,
  label,
}: {
  groups: readonly SeatingGroup[]
  places: ReadonlyMap<string, number>
  host: string
  label: string
}) {
  return (
    <ul
      aria-label={label}
      className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 rounded-b-lg border-line-2 border-t bg-white px-4 py-2 text-[13px] text-ink-2"
    >
      <li className="flex items-center gap-1.5">
        <span
          aria-hidden="true"
          className="inline-block h-0 w-0 border-t-[9px] border-t-seal border-r-[9px] border-r-transparent"
        />
        {host}
      </li>
      {groups.map((group) => (
        <li key={group.id}>
          <GroupSwatch groupIndex={places.get(group.id) ?? null} /> {group.shortName}
        </li>
      ))}
    </ul>
  )
}

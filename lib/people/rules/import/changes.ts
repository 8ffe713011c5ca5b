import type { FieldChange } from "@/lib/kernel/import"
import type { ListedPerson, PersonField, PersonValues } from "../../schema"

const asText = (value: PersonValues[PersonField]): string => (value === null ? "" : String(value))

const NEEDS: readonly PersonField[] = ["diet", "wheelchair", "nearExit", "companions"]

/**
 * What a row would change of somebody listed, old → new. Only fields the file speaks about; needs follow the remark:
 * they are read again only when the remark itself changed, so that what was ticked by hand stays. A sex or an
 * ethnicity the file leaves blank is not taken away. The list number is not a change in this sense (see `renumbered`).
 */
export function changesOf(before: ListedPerson, after: PersonValues, given: ReadonlySet<PersonField>): FieldChange[] {
  const changes: FieldChange[] = []
  const remarkChanged = given.has("remark") && before.remark !== after.remark
  for (const field of given) {
    if (field === "listNumber" || (NEEDS.includes(field) && !remarkChanged)) continue
    const [from, to] = [asText(before[field]), asText(after[field])]
    if (from === to || ((field === "sex" || field === "ethnicity") && to === "")) continue
    changes.push({ field, from, to })
  }
  return changes
}

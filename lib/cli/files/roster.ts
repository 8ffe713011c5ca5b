import { shortNamesOf } from "@/lib/people/rules/groups"
import { parseSheets } from "@/lib/people/rules/import/plan"
import { guessSheets } from "@/lib/people/rules/import/sheets"
import { groupKindOf, type Participant } from "@/lib/people/schema"
import { InputError } from "../input-error"
import { tablesOf } from "./tables"

/**
 * The people of a roster file as the rules see them. Ids are p1, p2 … in the order of the file; delegations stand in the
 * order in which the file names them. Throws InputError when nobody is in it.
 */
export async function readRoster(file: string): Promise<Participant[]> {
  const tables = await tablesOf(file)
  // A row whose phone or sex is wrong still is a person who can be in two places.
  const rows = parseSheets(tables, guessSheets(tables)).filter(({ values }) => values.name !== "")
  if (rows.length === 0) throw new InputError("nothing", { file, what: "roster" })
  const groups = new Map<string, { position: number; shortName: string }>()
  for (const kind of ["DELEGATION", "WORKGROUP"] as const) {
    const own = rows.filter(({ values }) => values.groupName !== "" && groupKindOf(values.category) === kind)
    const names = [...new Set(own.map(({ values }) => values.groupName))]
    const short = shortNamesOf(names, kind)
    for (const [index, name] of names.entries()) groups.set(name, { position: index, shortName: short[index] ?? name })
  }
  return rows.map(({ values }, index): Participant => {
    const id = `p${index + 1}`
    const group = groups.get(values.groupName)
    return {
      id,
      personId: id,
      name: values.name,
      sex: values.sex,
      ethnicity: values.ethnicity,
      unit: values.unit,
      post: values.post,
      category: values.category,
      groupId: group ? values.groupName : null,
      groupName: values.groupName,
      groupShortName: group?.shortName ?? "",
      groupPosition: group?.position ?? 0,
      duty: values.duty,
      rank: values.rank,
      presidiumDuty: values.presidiumDuty,
      executiveGroup: values.executiveGroup,
      listNumber: values.listNumber,
      wheelchair: values.wheelchair,
      nearExit: values.nearExit,
      companions: values.companions,
    }
  })
}

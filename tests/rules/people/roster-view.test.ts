import { describe, expect, it } from "vitest"
import { searchKeyOf } from "@/lib/names/rules/search-key"
import { rosterSheet } from "@/lib/people/rules/roster-sheet"
import { filterRoster, NO_FILTER, type RosterFilter, sortRoster } from "@/lib/people/rules/roster-view"
import type { RosterRow } from "@/lib/people/schema"

const row = (name: string, more: Partial<RosterRow> = {}): RosterRow => ({
  id: name,
  personId: name,
  name,
  displayName: name,
  sex: null,
  ethnicity: "",
  unit: "",
  post: "",
  phone: "",
  email: "",
  category: "DEPUTY",
  groupName: "",
  groupId: "",
  groupShortName: "",
  groupPosition: 9999,
  duty: "",
  rank: null,
  presidiumDuty: "",
  executiveGroup: "",
  listNumber: 0,
  diet: "",
  wheelchair: false,
  nearExit: false,
  companions: 0,
  remark: "",
  searchKey: searchKeyOf(name),
  strokePlace: 0,
  missingGlyphs: [],
  hanging: [0, 0, 0, 0, 0],
  ...more,
})

const people = [
  row("欧阳志远", { phone: "19900001004", listNumber: 3, rank: 2, strokePlace: 9, groupId: "a", groupPosition: 2 }),
  row("丁一", { unit: "县医院", listNumber: 2, strokePlace: 1, diet: "halal", groupId: "b", groupPosition: 1 }),
  row("王𬱖", {
    category: "STAFF",
    listNumber: 1,
    strokePlace: 3,
    missingGlyphs: ["𬱖"],
    presidiumDuty: "成员",
    rank: 1,
  }),
]
const shown = (filter: Partial<RosterFilter>) =>
  filterRoster(people, { ...NO_FILTER, ...filter }).map(({ name }) => name)

describe("what is shown", () => {
  it.each<[string, Partial<RosterFilter>, string[]]>([
    ["everybody", {}, ["欧阳志远", "丁一", "王𬱖"]],
    ["by initials", { search: "oyzy" }, ["欧阳志远"]],
    ["by characters", { search: "志" }, ["欧阳志远"]],
    ["by the end of the phone", { search: "1004" }, ["欧阳志远"]],
    ["not by two digits", { search: "04" }, []],
    ["by unit", { search: "医院" }, ["丁一"]],
    ["by category", { category: "STAFF" }, ["王𬱖"]],
    ["by group", { groupId: "a" }, ["欧阳志远"]],
    ["without a group", { groupId: "-" }, ["王𬱖"]],
    ["with needs", { need: "needs" }, ["丁一"]],
    ["without phone", { need: "noPhone" }, ["丁一", "王𬱖"]],
    ["presidium", { need: "presidium" }, ["王𬱖"]],
    ["rare characters", { need: "rare" }, ["王𬱖"]],
    ["an unknown need does not hide anybody", { need: "x" }, ["欧阳志远", "丁一", "王𬱖"]],
  ])("%s", (_, filter, names) => expect(shown(filter)).toEqual(names))
})

describe("in which order", () => {
  it.each([
    ["name", false, "丁一 王𬱖 欧阳志远"],
    ["name", true, "欧阳志远 王𬱖 丁一"],
    ["group", false, "丁一 欧阳志远 王𬱖"],
    ["rank", false, "王𬱖 欧阳志远 丁一"],
    ["listNumber", false, "丁一 欧阳志远 王𬱖"],
    ["unit", false, "丁一 欧阳志远 王𬱖"],
    ["nothing", false, "欧阳志远 丁一 王𬱖"],
  ])("%s (descending: %s)", (column, desc, names) =>
    expect(
      sortRoster(people, column, desc)
        .map(({ name }) => name)
        .join(" "),
    ).toBe(names),
  )
})

it("without the right to personal data the export has no phone, needs or remark", () => {
  const headers = (personal: boolean) => rosterSheet(people, personal, (key) => key).columns.map(({ header }) => header)
  expect(headers(true)).toContain("fields.phone")
  for (const field of ["phone", "email", "diet", "wheelchair", "nearExit", "companions", "remark"])
    expect(headers(false)).not.toContain(`fields.${field}`)
})

import type { Diet, TablePerson, TableSettings, TableWish } from "../../schema/table"
import type { TableRule, TableWeight } from "../../schema/table-search"

const MUST: TableWeight = "hard"
const HOST = 40
const LEAST = 15

/** What rules need to know of the party, in the numbers of the problem. */
export type Party = {
  guests: readonly TablePerson[]
  settings: TableSettings
  wishes: readonly TableWish[]
  knowsDiets: boolean
  guestAt: ReadonlyMap<string, number>
  tableAt: ReadonlyMap<string, number>
  dietTables: (diet: Diet) => readonly number[]
  /** Guests whose seat is settled before the search. */
  settled: ReadonlySet<string>
  /** Those seated at the main table by the list, and its number; null when nobody is named. */
  main: { table: number; people: ReadonlySet<string> } | null
  hosts: ReadonlySet<string>
  /** The table each guest is at now, −1 = none. */
  tableNow: readonly number[]
}

/** What the office wants of the tables as rules of the search; their ids are words in messages `tables.rules.<id>`, or a requirement's id. */
export function tableRules(party: Party): TableRule[] {
  const { settings, guests, main } = party
  const tables = new Set(party.tableAt.values())
  const dietTables = [...party.dietTables("halal"), ...party.dietTables("vegetarian")]
  // The main table and tables set for a diet are exempt from what is asked of ordinary tables.
  const ordinary = [...tables].filter((table) => table !== main?.table && !dietTables.includes(table))
  const unsettled = guests.flatMap((person, index) => (party.settled.has(person.id) ? [] : [index]))
  const rules = [...party.wishes.map((wish) => wishRule(wish, party)), ...dietRules(party, dietTables, unsettled)]
  if (main) rules.push({ id: "main", weight: MUST, kind: "never", guests: unsettled, tables: [main.table] })
  if (settings.hostEach !== "no")
    rules.push({
      ...{ id: "hostEach", weight: settings.hostEach === "must" ? MUST : HOST, kind: "least", min: 1 },
      ...{ guests: numbersOf(party.hosts, party.guestAt), tables: ordinary },
    })
  const everybody = guests.map((_, index) => index)
  if (settings.least > 0)
    rules.push({ id: "least", weight: LEAST, kind: "least", min: settings.least, guests: everybody, tables: ordinary })
  const classes = delegationClasses(guests, (person) => main?.people.has(person.id) || person.diet === "halal")
  const delegations = { id: "delegations", weight: settings.delegationWeight, classes }
  if (settings.delegations === "whole") rules.push({ ...delegations, kind: "whole", tables: ordinary })
  if (settings.delegations === "mixed") rules.push({ ...delegations, kind: "mixed" })
  if (settings.stay > 0) rules.push({ id: "stay", weight: settings.stay, kind: "stay", tables: party.tableNow })
  return rules
}

/** Names in numbers, each once; those that are not there are left out. */
export const numbersOf = (ids: Iterable<string>, of: ReadonlyMap<string, number>): number[] =>
  [...new Set(ids)].flatMap((id) => of.get(id) ?? [])

function wishRule({ id, weight, kind, people, tables }: TableWish, { guestAt, tableAt }: Party): TableRule {
  const guests = numbersOf(people, guestAt)
  if (kind === "together" || kind === "apart") return { id, weight, kind, guests }
  return { id, weight, kind, guests, tables: numbersOf(tables, tableAt) }
}

function dietRules(
  { guests, main, dietTables, knowsDiets }: Party,
  all: readonly number[],
  unsettled: readonly number[],
): TableRule[] {
  if (all.length === 0) return []
  if (!knowsDiets) return [{ id: "dietTables", weight: MUST, kind: "never", guests: unsettled, tables: all }]
  // Whoever is named for the main table eats there, whatever they eat: the kitchen is told, the seat stays.
  const eating = (diet: Diet): number[] =>
    guests.flatMap((person, index) => (person.diet === diet && !main?.people.has(person.id) ? [index] : []))
  const others = guests.flatMap((person, index) => (person.diet === "halal" ? [] : [index]))
  const [halal, vegetarian] = [dietTables("halal"), dietTables("vegetarian")]
  const rules: TableRule[] = []
  if (halal.length > 0) {
    rules.push({ id: "halal", weight: MUST, kind: "only", guests: eating("halal"), tables: halal })
    rules.push({ id: "halalOnly", weight: MUST, kind: "never", guests: others, tables: halal })
  }
  if (vegetarian.length > 0)
    rules.push({
      id: "vegetarian",
      weight: MUST,
      kind: "only",
      guests: eating("vegetarian"),
      tables: vegetarian,
    })
  return rules
}

/** Delegations numbered as they come; those who are seated by another rule do not count. */
function delegationClasses(
  guests: readonly TablePerson[],
  elsewhere: (person: TablePerson) => boolean | undefined,
): number[] {
  const known = new Map<string, number>()
  return guests.map((person) => {
    if (person.groupId === null || elsewhere(person)) return -1
    const one = known.get(person.groupId) ?? known.size
    known.set(person.groupId, one)
    return one
  })
}

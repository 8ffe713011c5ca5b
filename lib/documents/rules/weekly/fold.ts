/** One meeting of a session, before those that are one matter in many rooms are put together. */
export type SessionMeeting = {
  id: string
  parentId: string | null
  title: string
  from: number
  to: number
  place: string
  people: string
  chair: string
  note: string
  session: string
  contested: boolean
}
/** Headings: meetings without a time that only group others. */
export type Heading = { title: string; people: string }

export type FoldedMeeting = Omit<SessionMeeting, "place" | "parentId"> & { places: string[] }

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ""))]
const PEOPLE_NAMED = 3

/**
 * Meetings under one heading at exactly the same time are one line of a list, under the heading's title with all their places
 * (各代表团审议 in nine rooms). A meeting alone at its time keeps its own title. In order of time, then as given.
 */
export function foldMeetings(
  meetings: readonly SessionMeeting[],
  headings: ReadonlyMap<string, Heading>,
  words: { comma: string; andOthers: string },
): FoldedMeeting[] {
  const groups = new Map<string, SessionMeeting[]>()
  for (const meeting of meetings) {
    const { parentId, from, to } = meeting
    const key = parentId !== null && headings.has(parentId) ? `${parentId} ${from} ${to}` : meeting.id
    groups.set(key, [...(groups.get(key) ?? []), meeting])
  }
  return [...groups.values()]
    .flatMap((group): FoldedMeeting[] => {
      const [first] = group
      if (!first) return []
      const { parentId, place: _, ...rest } = first
      if (group.length === 1) return [{ ...rest, places: unique([first.place]) }]
      const heading = headings.get(parentId ?? "")
      const people = unique(group.map((one) => one.people))
      const named =
        people.slice(0, PEOPLE_NAMED).join(words.comma) + (people.length > PEOPLE_NAMED ? words.andOthers : "")
      return [
        {
          ...rest,
          title: heading?.title ?? first.title,
          places: unique(group.map((one) => one.place)),
          people: heading?.people || named,
          chair: "",
          note: unique(group.map((one) => one.note)).join(words.comma),
          contested: group.some((one) => one.contested),
        },
      ]
    })
    .sort((a, b) => a.from - b.from)
}

/** The tree of meetings (会中会), read once: parents by id, safe against rings. */
export type MeetingTree = {
  /** Nearest first; ends before a ring would close. */
  ancestorsOf(id: string): readonly string[]
  /** True when one is above the other. */
  related(a: string, b: string): boolean
  depthOf(id: string): number
}

type Node = { id: string; parentId: string | null }

export function meetingTree(meetings: readonly Node[]): MeetingTree {
  const parents = new Map(meetings.map((meeting) => [meeting.id, meeting.parentId]))
  const lines = new Map<string, readonly string[]>()
  const ancestorsOf = (id: string): readonly string[] => {
    const known = lines.get(id)
    if (known) return known
    const line: string[] = []
    for (let up = parents.get(id) ?? null; up !== null && up !== id && !line.includes(up); up = parents.get(up) ?? null)
      line.push(up)
    lines.set(id, line)
    return line
  }
  return {
    ancestorsOf,
    related: (a, b) => ancestorsOf(a).includes(b) || ancestorsOf(b).includes(a),
    depthOf: (id) => ancestorsOf(id).length,
  }
}

/** True when putting `id` under `parentId` would make a meeting its own ancestor. */
export function makesRing(meetings: readonly Node[], id: string, parentId: string | null): boolean {
  return parentId !== null && (parentId === id || meetingTree(meetings).ancestorsOf(parentId).includes(id))
}

/** The meeting and everything below it. */
export function familyOf(meetings: readonly Node[], id: string): Set<string> {
  const tree = meetingTree(meetings)
  return new Set(meetings.filter((m) => m.id === id || tree.ancestorsOf(m.id).includes(id)).map((m) => m.id))
}

/** Ids of the meetings whose parents lead back to themselves. */
export function ringsIn(meetings: readonly Node[]): Set<string> {
  const parents = new Map(meetings.map((meeting) => [meeting.id, meeting.parentId]))
  const rings = new Set<string>()
  const clear = new Set<string>()
  for (const { id } of meetings) {
    const line: string[] = []
    let at: string | null = id
    while (at !== null && !clear.has(at) && !rings.has(at) && !line.includes(at)) {
      line.push(at)
      at = parents.get(at) ?? null
    }
    const start = at === null ? -1 : line.indexOf(at)
    if (start >= 0) for (const member of line.splice(start)) rings.add(member)
    for (const member of line) clear.add(member)
  }
  return rings
}

import type { DocumentHead } from "../schema"

/** 唱读单: a box, the seat and the name, row by row. */
export type ReadAloudDocument = {
  head: DocumentHead
  rows: readonly { title: string; count: string; lines: readonly { seat: string; name: string }[] }[]
  /** The line for whoever read and whoever looked. */
  sign: string
}

export type IndexDocument = {
  head: DocumentHead
  /** Over the columns: what the groups go by. */
  groups: readonly {
    title: string
    entries: readonly { name: string; note: string; seat: string; way: string }[]
  }[]
}

/** 桌次: who sits at which table, with a small plan of the tables. */
export type TablePlanDocument = {
  head: DocumentHead
  /** Millimetres. */
  plan: {
    width: number
    height: number
    tables: readonly {
      x: number
      y: number
      w: number
      h: number
      round: boolean
      main: boolean
      label: string
      count: string
    }[]
    stage: { x: number; y: number; w: number; h: number; name: string } | null
  }
  tables: readonly {
    title: string
    main: boolean
    count: string
    people: readonly { seat: string; name: string; note: string }[]
  }[]
}

/** 合影: rows as the camera sees them, the back row first, names from left to right. */
export type PhotoDocument = {
  head: DocumentHead
  camera: string
  /** Size of the names in points. */
  size: number
  rows: readonly { title: string; count: string; people: readonly { rank: number; name: string; head: boolean }[] }[]
  left: string
}

import type { DocumentHead } from "../schema"

/** 唱读单: a box, the seat and the name, row by row. */
export type ReadAloudDocument = {
  head: DocumentHead
  rows: readonly { title: string; count: string; lines: readonly { seat: string; name: string }[] }[]
  /** The line for whoever read and whoever looked. */
  sign: string
}

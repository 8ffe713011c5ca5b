import { z } from "zod"

/** 姓氏笔画 (rule A: a two-character name first within its surname) or 姓名笔画 (rule B); handbook §2.1. */
export const orderRule = z.enum(["surname", "name"])
export type OrderRule = z.infer<typeof orderRule>

/** What decides between characters with the same strokes: 左右 < 上下 < 整体, or the official table alone; §2.2. */
export const tieRule = z.enum(["structure", "table"])
export type TieRule = z.infer<typeof tieRule>

export const structure = z.enum(["side", "stack", "whole"])
/** side = 左右, stack = 上下, whole = 整体 (enclosures included). */
export type Structure = z.infer<typeof structure>

/** What an office states about a character that the data does not hold, or holds otherwise. */
export const strokeOverride = z.object({
  /** 横 1 竖 2 撇 3 点 4 折 5, in writing order. */
  strokes: z.string().regex(/^[1-5]{1,64}$/),
  structure: structure.optional(),
})
export type StrokeOverride = z.infer<typeof strokeOverride>
export type StrokeOverrides = Readonly<Record<string, StrokeOverride>>

export type StrokeInfo = {
  readonly count: number
  /** 横 1 竖 2 撇 3 点 4 折 5, in writing order. */
  readonly strokes: string
  /** Null where the group of equal strokes is left to the table. */
  readonly structure: Structure | null
  /** Place in 通用规范汉字表, 1 first; null outside it. */
  readonly place: number | null
}

export type OrderOptions = {
  readonly rule: OrderRule
  /** Default: structure. */
  readonly tie?: TieRule
  readonly overrides?: StrokeOverrides
}

/** One step of the answer to "why does A come before B": a code with data, in words in messages/<locale>/names.json. */
export type OrderStep =
  | { readonly code: "same_character"; readonly position: number; readonly char: string }
  | { readonly code: "single_name_first"; readonly first: string; readonly second: string; readonly surname: string }
  | { readonly code: "shorter_first"; readonly first: string; readonly second: string }
  | CharacterStep<"fewer_strokes", { readonly firstCount: number; readonly secondCount: number }>
  | CharacterStep<
      "stroke_type",
      { readonly count: number; readonly stroke: number; readonly firstType: string; readonly secondType: string }
    >
  | CharacterStep<"structure", { readonly firstStructure: Structure; readonly secondStructure: Structure }>
  | CharacterStep<"table", Record<never, never>>
  | CharacterStep<"unknown_last", Record<never, never>>
  | CharacterStep<"letters_last", Record<never, never>>
  | CharacterStep<"alphabet", Record<never, never>>
  | { readonly code: "identical"; readonly name: string }

type CharacterStep<Code extends string, Data> = Data & {
  readonly code: Code
  /** 1 = the first character of the name. */
  readonly position: number
  /** The character of the name that comes first, and the other name's. */
  readonly first: string
  readonly second: string
}

export type OrderExplanation = {
  /** Negative: a before b; positive: b before a; 0: the names are the same. */
  readonly order: number
  readonly steps: readonly OrderStep[]
}

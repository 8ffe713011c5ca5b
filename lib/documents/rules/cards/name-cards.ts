import { spacedName } from "@/lib/names/rules/normalise"
import type { DocumentAsk } from "../../schema"
import type { CardFact, CardSheet, NameCard, NameCardsDocument } from "../../schema/cards"
import { fitCard, fitSize } from "../fit"
import { headOf, meetingOf, type Paper } from "../paper"
import { cardFacts } from "./facts"

/** Handbook §5.3: A4 folded into a roof, 210 × 140 and 200 × 100 folded and cut, A4 cut in three with both sides printed. */
const SHEETS: Record<DocumentAsk["cards"], CardSheet> = {
  "a4-fold": { width: 210, height: 148.5, left: 0, top: 0, fold: true, perPage: 1 },
  "210x140": { width: 210, height: 140, left: 0, top: 0, fold: true, perPage: 1 },
  "200x100": { width: 200, height: 100, left: 5, top: 20, fold: true, perPage: 1 },
  "a4-thirds": { width: 210, height: 99, left: 0, top: 0, fold: false, perPage: 3 },
}

/** 白底, 粉纸, 红底黑字: the ink reads on each at a contrast above 4.5 to 1. */
const GROUNDS: Record<DocumentAsk["ground"], NameCardsDocument["ground"]> = {
  white: { fill: "#ffffff", ink: "#1c1b19", soft: "#5b564d" },
  pink: { fill: "#f9d3d6", ink: "#1c1b19", soft: "#4d463f" },
  red: { fill: "#ee4a3d", ink: "#000000", soft: "#000000" },
}

const MARGIN = 14

function nameCard(fact: CardFact, sheet: CardSheet): NameCard {
  const width = sheet.width - 2 * MARGIN
  // The name takes two fifths of the face; with a post below it a little less.
  const height = sheet.height * (fact.post === "" ? 0.404 : 0.36)
  const name = fitCard(spacedName(fact.name), { width, height })
  const postSize = fact.post === "" ? 0 : fitSize(fact.post, width, sheet.height * 0.085)
  return { ...name, post: fact.post, postSize, edge: `${fact.seat} · ${fact.group}` }
}

/**
 * 桌签 of one meeting in walking order, each with its seat on the back edge (handbook §5.3). `facts`: only these cards, as
 * cardFacts made them; all when not given. Blank ones follow, as many as asked for. Null without seats.
 */
export function nameCardsDocument(
  paper: Paper,
  meetingId: string,
  ask: Pick<DocumentAsk, "part" | "posts" | "cards" | "ground" | "spares">,
  facts: readonly CardFact[] | null = cardFacts(paper, meetingId, ask),
): NameCardsDocument | null {
  const meeting = meetingOf(paper, meetingId)
  if (!meeting || !facts) return null
  const { t } = paper
  const sheet = SHEETS[ask.cards]
  const blank = (_: unknown, index: number): NameCard => ({
    lines: [],
    size: 1,
    scale: 1,
    post: "",
    postSize: 0,
    edge: t("cards.spare", { number: index + 1 }),
  })
  return {
    head: headOf(paper, t("title.nameCards", { meeting: meeting.title }), ""),
    sheet,
    ground: GROUNDS[ask.ground],
    cards: [...facts.map((fact) => nameCard(fact, sheet)), ...Array.from({ length: ask.spares }, blank)],
    hint: t(`cards.hint.${ask.cards}`),
  }
}

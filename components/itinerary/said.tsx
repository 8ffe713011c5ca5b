import type { OwnWords } from "./own-words"

type Props = { words: OwnWords; said?: string; refused?: string }

/** What the last form did, told on the page it came back to. Unknown words in the address say nothing. */
export function Said({ words: { t, refusals }, said, refused }: Props) {
  if (refused && refusals.has(refused))
    return (
      <p role="alert" className="mx-3 mt-3 mb-0 rounded-lg border border-seal bg-seal-soft px-4 py-[0.6em]">
        <span aria-hidden="true">● </span>
        {refusals(refused)}
      </p>
    )
  if (said && t.has(`said.${said}`))
    return (
      <p role="status" className="mx-3 mt-3 mb-0 rounded-lg border border-pine bg-pine-soft px-4 py-[0.6em]">
        <span aria-hidden="true">✓ </span>
        {t(`said.${said}`)}
      </p>
    )
  return null
}

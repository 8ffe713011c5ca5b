import { getTranslations } from "next-intl/server"

/** What the last form did, told on the page it came back to. Unknown words in the address say nothing. */
export async function Said({ said, refused }: { said?: string; refused?: string }) {
  const [t, refusals] = await Promise.all([getTranslations("delegate"), getTranslations("refusals")])
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

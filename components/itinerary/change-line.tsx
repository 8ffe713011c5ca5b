import type { ChangeParts } from "@/lib/itineraries/rules/change-words"

/** One change: the old struck out, the new in front of the eye. */
export function ChangeLine({ parts }: { parts: ChangeParts }) {
  const { title, label, before, after } = parts
  return (
    <>
      {title === "" ? null : <span>{title} </span>}
      <span className={title === "" ? undefined : "text-ink-2"}>{label} </span>
      {before === null ? null : <s className="text-ink-2">{before}</s>}
      {before !== null && after !== null ? <span aria-hidden="true"> → </span> : null}
      {after === null ? null : <strong className="text-seal">{after}</strong>}
    </>
  )
}

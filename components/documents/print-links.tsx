import { buttonClass } from "@/components/ui/button"

export type PrintLink = {
  /** 座次图 */
  what: string
  /** "A3", "PDF", "Excel" */
  format: string
  href: string
  primary?: boolean
}

/** One document with its formats: "座次图  A3 A4". Plain links: a look-ahead by the router would be a recorded print. */
export function PrintLinks({
  what,
  links,
  opens,
}: {
  what: string
  links: readonly PrintLink[]
  opens: (link: PrintLink) => string
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-[14px] text-ink-2">{what}</span>
      {links.map((link) => (
        <a
          key={link.href}
          href={link.href}
          target="_blank"
          rel="noreferrer"
          aria-label={opens(link)}
          className={buttonClass(link.primary ? "primary" : "plain", "sm")}
        >
          {link.format}
        </a>
      ))}
    </div>
  )
}

import Link from "next/link"
import type { ButtonHTMLAttributes, ComponentProps } from "react"
import { classNames } from "./class-names"

export type ButtonTone = "primary" | "plain" | "quiet" | "danger"
export type ButtonSize = "md" | "sm"

const TONES: Record<ButtonTone, string> = {
  primary: "bg-seal text-white border-seal hover:bg-seal-dark hover:border-seal-dark",
  plain: "bg-white text-ink border-line hover:bg-paper-2",
  quiet: "bg-transparent text-blue border-transparent hover:bg-blue-soft",
  danger: "bg-white text-seal border-seal hover:bg-seal-soft",
}
const SIZES: Record<ButtonSize, string> = { md: "px-3.5 py-1.5 text-[15px]", sm: "px-2.5 py-0.5 text-[14px]" }

export const buttonClass = (tone: ButtonTone = "plain", size: ButtonSize = "md", extra?: string): string =>
  classNames(
    "inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap no-underline min-h-7 disabled:opacity-50",
    TONES[tone],
    SIZES[size],
    extra,
  )

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone; size?: ButtonSize; busy?: boolean }

/** One primary button per screen. `busy` keeps the words and disables it. */
export function Button({ tone, size, busy, className, disabled, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      disabled={disabled || busy}
      className={buttonClass(tone, size, className)}
      {...rest}
    />
  )
}

export function LinkButton({
  tone,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & { tone?: ButtonTone; size?: ButtonSize }) {
  return <Link className={buttonClass(tone, size, className)} {...rest} />
}

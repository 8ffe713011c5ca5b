"use client"

import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react"
import { classNames } from "./class-names"

export const inputClass =
  "w-full rounded-md border border-line bg-white px-2.5 py-1.5 text-[15px] text-ink min-h-9 placeholder:text-ink-2 aria-[invalid=true]:border-seal"

type Common = { label: ReactNode; hint?: ReactNode; error?: ReactNode; hideLabel?: boolean; className?: string }

function Frame({
  id,
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
}: Common & { id: string; children: ReactNode }) {
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "mb-1 block text-[14px] text-ink-2"}>
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 mb-0 text-[13px] text-ink-2">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mt-1 mb-0 text-[13px] text-seal">
          ⚠ {error}
        </p>
      ) : null}
    </div>
  )
}

const described = (id: string, hint: ReactNode, error: ReactNode) =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined

/** A labelled text input. */
export function TextField({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: Common & Omit<InputHTMLAttributes<HTMLInputElement>, "className">) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Frame {...{ id, label, hint, error, hideLabel, className }}>
      <input
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, hint, error)}
        className={inputClass}
      />
    </Frame>
  )
}

/** A labelled select; options are its children. */
export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: Common & Omit<SelectHTMLAttributes<HTMLSelectElement>, "className">) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Frame {...{ id, label, hint, error, hideLabel, className }}>
      <select
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, hint, error)}
        className={inputClass}
      />
    </Frame>
  )
}

/** A labelled text area. */
export function TextAreaField({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className">) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Frame {...{ id, label, hint, error, hideLabel, className }}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, hint, error)}
        className={inputClass}
      />
    </Frame>
  )
}

/** A check box with its words beside it. */
export function CheckField({
  label,
  className,
  ...rest
}: { label: ReactNode; className?: string } & Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "type">) {
  return (
    <label className={classNames("inline-flex min-h-7 items-center gap-2 text-[15px]", className)}>
      <input type="checkbox" {...rest} className="h-4 w-4 accent-seal" />
      <span>{label}</span>
    </label>
  )
}

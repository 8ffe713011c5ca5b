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
  "w-full rounded-md border border-line bg-white px-2.5 py-1.5 text-[15px] text-ink min-h-9 placeholder:text-ink-2 aria-[invalid=true]:border-seal disabled:bg-paper-2 disabled:text-ink-2"

type Common = { label: ReactNode; hint?: ReactNode; error?: ReactNode; hideLabel?: boolean; className?: string }
type Control = {
  id: string
  className: string
  "aria-invalid": true | undefined
  "aria-describedby": string | undefined
}

/** The label above a control, the hint and the error below it, tied to it for screen readers. */
function Labelled({
  given,
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
}: Common & { given: string | undefined; children: (control: Control) => ReactNode }) {
  const own = useId()
  const id = given ?? own
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ")
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "mb-1 block text-[14px] text-ink-2"}>
        {label}
      </label>
      {children({
        id,
        className: inputClass,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
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

type Field<Attributes> = Common & Omit<Attributes, "className">

/** A labelled text input. */
export function TextField({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: Field<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <Labelled given={rest.id} {...{ label, hint, error, hideLabel, className }}>
      {(control) => <input {...rest} {...control} />}
    </Labelled>
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
}: Field<SelectHTMLAttributes<HTMLSelectElement>>) {
  return (
    <Labelled given={rest.id} {...{ label, hint, error, hideLabel, className }}>
      {(control) => <select {...rest} {...control} />}
    </Labelled>
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
}: Field<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <Labelled given={rest.id} {...{ label, hint, error, hideLabel, className }}>
      {(control) => <textarea rows={3} {...rest} {...control} />}
    </Labelled>
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

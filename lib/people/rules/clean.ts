import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"
import { splitAnnotation } from "@/lib/names/rules/normalise"
import { personPhone } from "./phone"

export type ValueRefusal = { readonly code: "name_empty" } | { readonly code: "phone_wrong"; readonly phone: string }

/**
 * What was typed, in the form it is stored: the name normalised (brackets behind it are no part of it), the phone as
 * digits. The same for a whole form and for one edited cell. Script and formulas are text like any other.
 */
export function cleanValues<V extends { name?: string; phone?: string }>(values: V): Outcome<V, ValueRefusal> {
  const cleaned = { ...values }
  if (values.name !== undefined) {
    cleaned.name = splitAnnotation(values.name).name
    if (cleaned.name === "") return refuse({ code: "name_empty" })
  }
  if (values.phone !== undefined) {
    const read = personPhone(values.phone)
    if (!("phone" in read)) return refuse({ code: "phone_wrong", phone: values.phone })
    cleaned.phone = read.phone
  }
  return accept(cleaned)
}

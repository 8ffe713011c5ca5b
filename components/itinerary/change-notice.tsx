import { changeParts } from "@/lib/itineraries/rules/change-words"
import type { Change } from "@/lib/itineraries/schema"
import { ChangeLine } from "./change-line"
import type { OwnWords } from "./own-words"
import type { FormAction } from "./receipt-forms"

type Props = {
  words: OwnWords
  link: string
  version: number
  changes: readonly Change[]
  zone: string
  action: FormAction
}

/** What changed since the delegate last said 知道了; stays until they say it again. */
export function ChangeNotice({ words, link, version, changes, zone, action }: Props) {
  const { t, changes: told, locale } = words
  return (
    <section aria-labelledby="changes" className="mx-3 mt-3 rounded-lg border border-seal bg-seal-soft px-4 py-[0.7em]">
      <form action={action} className="float-right ml-3">
        <input type="hidden" name="link" value={link} />
        <input type="hidden" name="version" value={version} />
        <button type="submit" className="min-h-9 rounded-md border border-seal bg-white px-3 text-[0.95em] text-seal">
          {t("acknowledge")}
        </button>
      </form>
      <h2 id="changes" className="m-0 font-semibold text-[1em] text-seal">
        {t("changes", { count: changes.length })}
      </h2>
      <ul className="m-0 list-none p-0">
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={index} className="mt-1">
            <ChangeLine parts={changeParts(change, told, zone, locale)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

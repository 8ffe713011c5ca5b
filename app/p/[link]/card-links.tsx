import type { OwnWords } from "@/components/itinerary/own-words"

const cell = "flex min-h-12 flex-1 items-center justify-center px-2 text-center text-ink no-underline hover:bg-paper-2"

/** 加入日历, and whom to ring up. */
export function CardLinks({
  words: { t },
  link,
  contactName,
  contactPhone,
}: {
  words: OwnWords
  link: string
  contactName: string
  contactPhone: string
}) {
  return (
    <div className="flex border-line-2 border-t">
      <a href={`/p/${link}/calendar.ics`} className={cell}>
        {t("calendar")}
      </a>
      {contactPhone === "" ? null : (
        <a href={`tel:${contactPhone.replace(/[^\d+]/g, "")}`} className={`${cell} border-line-2 border-l`}>
          {t("contact", { name: contactName || contactPhone })}
        </a>
      )}
    </div>
  )
}

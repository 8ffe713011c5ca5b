"use client"

import { useTranslations } from "next-intl"

/** 换牌单 on paper: the cards in walking order, with a box to tick. */
export function CardSheet({
  title,
  cards,
}: {
  title: string
  cards: readonly { id: string; name: string; way: string }[]
}) {
  const t = useTranslations("lateChange")
  return (
    <>
      <h1 className="m-0 mb-3 font-semibold font-serif text-[20px]">{t("list.sheet", { title })}</h1>
      <table className="sheet-table">
        <thead>
          <tr>
            <th>{t("list.number")}</th>
            <th>{t("list.card")}</th>
            <th>{t("list.way")}</th>
            <th>{t("list.tick")}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map((card, index) => (
            <tr key={card.id}>
              <td>{index + 1}</td>
              <td className="font-medium">{card.name}</td>
              <td>{card.way}</td>
              <td>
                <span aria-hidden="true">☐</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

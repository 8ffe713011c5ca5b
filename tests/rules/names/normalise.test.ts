import { describe, expect, it } from "vitest"
import {
  compatibilityIdeographs,
  normaliseDigits,
  normaliseName,
  spacedName,
  splitAnnotation,
} from "@/lib/names/rules/normalise"
import { normalisePhone } from "@/lib/names/rules/phone"

describe("a name as it is stored", () => {
  it.each([
    ["张　三", "张三"],
    [" 张 三 ", "张三"],
    ["张\u00A0三", "张三"],
    ["欧 阳 志 远", "欧阳志远"],
    ["欧阳 志远", "欧阳志远"],
    ["阿依古丽・买买提", "阿依古丽·买买提"],
    ["阿依古丽•买买提", "阿依古丽·买买提"],
    ["阿依古丽‧买买提", "阿依古丽·买买提"],
    ["阿依古丽∙买买提", "阿依古丽·买买提"],
    ["阿依古丽 · 买买提", "阿依古丽·买买提"],
    ["阿依古丽.买买提", "阿依古丽·买买提"],
    ["阿依古丽．买买提", "阿依古丽·买买提"],
    ["阿依古丽 买买提", "阿依古丽 买买提"],
    ["Ｊｏｈｎ　Smith", "John Smith"],
    ["John  F. Smith", "John F. Smith"],
    ["Jose\u0301", "José"],
    ["张\u200B三", "张三"],
    ["李萌(女)", "李萌（女）"],
    ["李 萌（女，回族）", "李萌（女，回族）"],
    ["", ""],
    ["　", ""],
    ["<script>alert(1)", "<script>alert(1)"],
    ["\uF9B5一", "\uF9B5一"],
    ["李䶮", "李䶮"],
  ])("%j → %j", (raw, name) => {
    expect(normaliseName(raw)).toBe(name)
    expect(normaliseName(normaliseName(raw))).toBe(name)
  })

  it("keeps what is in brackets apart", () => {
    expect(splitAnnotation("李　萌（女）")).toEqual({ name: "李萌", annotation: "女" })
    expect(splitAnnotation("王凯(山东)")).toEqual({ name: "王凯", annotation: "山东" })
    expect(splitAnnotation("王凯")).toEqual({ name: "王凯", annotation: "" })
  })

  it("names compatibility characters and leaves them alone", () => {
    expect(compatibilityIdeographs("\uF9B5一")).toEqual(["\uF9B5"])
    expect(compatibilityIdeographs("例一")).toEqual([])
  })

  it.each([
    ["张三", "张　三"],
    ["张三丰", "张三丰"],
    ["Li", "Li"],
    ["𬱖一", "𬱖　一"],
    ["", ""],
  ])("is printed %s → %s", (name, printed) => expect(spacedName(name)).toBe(printed))
})

describe("a phone number", () => {
  it.each([
    ["13800001111", "13800001111"],
    [13800001111, "13800001111"],
    ["１３８００００１１１１", "13800001111"],
    ["138-0000-1111", "13800001111"],
    ["138 0000 1111", "13800001111"],
    ["+86 13800001111", "13800001111"],
    ["8613800001111", "13800001111"],
    ["0871-65550000", "087165550000"],
    ["(0871)6555000", "08716555000"],
    ["65550000", "65550000"],
    ["", ""],
    [null, ""],
  ])("%j is %s", (raw, phone) => expect(normalisePhone(raw)).toEqual({ phone }))

  it.each([
    ["1380000111", "phone_short"],
    [1380000111, "phone_short"],
    ["12345", "phone_short"],
    ["138000011112", "phone_long"],
    ["1380000111122", "phone_long"],
    ["1380000111O", "phone_letters"],
    ["无", "phone_letters"],
    ["13800001111/13900001111", "phone_several"],
    ["13800001111、13900001111", "phone_several"],
    ["23800001111", "phone_not_mobile"],
  ])("%j is refused: %s", (raw, problem) => expect(normalisePhone(raw)).toEqual({ problem }))

  it("turns full-width digits alone", () => expect(normaliseDigits("３排Ａ５号")).toBe("3排Ａ5号"))
})

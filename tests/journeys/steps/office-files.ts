import { Workbook } from "exceljs"

/** A spreadsheet as the second office keeps it; not the sample's columns, not the sample's order. */
export type OfficeFile = { name: string; mimeType: string; buffer: Buffer }

const NORTH = "赵志强 钱丽华 孙国庆 李春梅 周建军 吴秀英 郑海涛 王桂兰 冯晓东 陈玉珍 蒋文斌 沈慧敏".split(" ")
const SOUTH = "韩卫民 杨淑琴 朱永平 秦爱国 许红霞 何立新 吕金凤 施长青 张绍华 孔令辉 曹雪莲 严守正".split(" ")

/** One person in each of the two delegations, followed through the whole story. */
export const DEPUTY = "吕金凤"
export const SWAPPED = ["孔令辉", "施长青"] as const
export const DEPUTIES = NORTH.length + SOUTH.length

const deputy = (delegation: string) => (name: string, at: number) => [
  0,
  name,
  at % 3 === 1 ? "女" : "男",
  `1380013${String(delegation.charCodeAt(0) % 10)}${String(at).padStart(3, "0")}`,
  at === 0 ? "镇党委书记" : "村民小组长",
  delegation,
  at === 0 ? "团长" : "",
  at < 2 ? (at === 0 ? "常务主席" : "主席团成员") : "",
  at < 2 ? (delegation.startsWith("北") ? 1 : 3) + at : "",
]

/** Two title rows, other words over the columns, one column nobody can guess (「分管」), two faulty rows. */
export async function rosterFile(): Promise<OfficeFile> {
  const book = new Workbook()
  const deputies = book.addWorksheet("人大代表")
  deputies.addRow(["青石县第十届人民代表大会第三次会议"])
  deputies.addRow(["代表名册（按代表团排列）"])
  deputies.addRow(["序号", "参会人", "性别", "联系电话", "职务职级", "所在代表团", "分管", "主席团职务", "主席团排名"])
  const rows = [...NORTH.map(deputy("北岭镇代表团")), ...SOUTH.map(deputy("南河镇代表团"))]
  rows.forEach((row, at) => {
    deputies.addRow([at + 1, ...row.slice(1)])
  })
  deputies.addRow([rows.length + 1, "", "男", "13800139991", "教师", "南河镇代表团"])
  deputies.addRow([rows.length + 2, "<b>金大友</b>", "男", "13800139992", "教师", "南河镇代表团"])
  const staff = book.addWorksheet("工作人员")
  staff.addRow(["姓名", "联系电话", "工作组", "组内职务"])
  staff.addRow(["陶慧", "13700137001", "会务组", "组长"])
  staff.addRow(["姜成", "13700137002", "会务组", ""])
  return {
    name: "青石县代表名册.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  }
}

export const OBSERVERS = ["戚明远", "谢芳", "邹学文"]

/** Observers out of an old program: GB18030, two title lines, other headers. */
export function observersFile(): OfficeFile {
  const lines = [
    "青石县第十届人民代表大会第三次会议,,,",
    "列席人员名单,,,",
    "代表姓名,工作单位,职务职级,联系电话",
    "戚明远,县财政局,局长,13600136001",
    "谢芳,县教育局,局长,13600136002",
    "邹学文,县水利局,副局长,13600136003",
  ]
  return { name: "列席人员名单.csv", mimeType: "text/csv", buffer: gb18030(`${lines.join("\r\n")}\r\n`) }
}

/** A schedule with other headers, `8:00` for 08:00, and two debates in one room at one time. */
export async function scheduleFile(firstDay: string, secondDay: string): Promise<OfficeFile> {
  const book = new Workbook()
  const sheet = book.addWorksheet("大会日程")
  sheet.addRow(["青石县第十届人民代表大会第三次会议日程"])
  sheet.addRow(["活动名称", "会议类型", "召开日期", "起始时间", "终止时间", "召开地点", "参会范围", "主持人"])
  sheet.addRow(["第一次全体会议", "全体会议", firstDay, "8:00", "11:00", "人民会堂·大礼堂", "全体代表；列席人员", ""])
  for (const delegation of ["北岭镇代表团", "南河镇代表团"])
    sheet.addRow([
      `${delegation}审议工作报告`,
      "代表团会议",
      firstDay,
      "14:30",
      "16:30",
      "云溪宾馆·第四会议室",
      delegation,
      "团长",
    ])
  sheet.addRow(["第二次全体会议", "全体会议", secondDay, "9:00", "10:30", "人民会堂·大礼堂", "全体代表；列席人员", ""])
  return {
    name: "大会日程.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  }
}

/** Node decodes GB18030 but cannot write it: the two-byte characters, turned round. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder("gb18030")
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from(
    [...text].flatMap((char) => (char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : (codes.get(char) ?? 0x3f))),
  )
}

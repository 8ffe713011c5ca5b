import type { FieldSpec } from "@/lib/kernel/sheet"

/** The columns of a list of rooms as offices name them. */
export const ROOM_FIELDS: readonly FieldSpec[] = [
  {
    key: "venue",
    synonyms: [
      "场馆",
      "场馆名称",
      "地点",
      "场所",
      "所在场馆",
      "所属场馆",
      "酒店",
      "宾馆",
      "楼宇",
      "大楼",
      "venue",
      "building",
      "site",
    ],
  },
  {
    key: "name",
    synonyms: [
      "会场",
      "会场名称",
      "会议室",
      "会议室名称",
      "房间",
      "房间名称",
      "厅室",
      "名称",
      "room",
      "room name",
      "name",
    ],
    required: true,
  },
  { key: "floor", synonyms: ["楼层", "层", "所在楼层", "floor", "level"] },
  {
    key: "capacity",
    synonyms: ["容量", "座位数", "座位", "可容纳人数", "容纳人数", "人数", "席位", "capacity", "seats"],
  },
  {
    key: "layout",
    synonyms: ["布局", "摆放", "摆台", "形式", "台型", "会场布局", "摆放形式", "layout", "setup style"],
  },
  { key: "setUpMinutes", synonyms: ["布置时间", "布场时间", "布置", "准备时间", "布场", "set-up", "setup minutes"] },
  {
    key: "clearAwayMinutes",
    synonyms: ["清场时间", "撤场时间", "清场", "撤场", "清理时间", "clear-away", "clear away minutes"],
  },
  { key: "address", synonyms: ["地址", "详细地址", "场馆地址", "address"] },
  { key: "equipment", synonyms: ["设备", "设施", "设备设施", "会议设备", "equipment"] },
  { key: "hours", synonyms: ["开放时间", "可用时间", "使用时间", "开放时段", "opening hours", "hours"] },
  { key: "opensAt", synonyms: ["开放自", "开门时间", "开始开放", "opens"] },
  { key: "closesAt", synonyms: ["开放至", "关门时间", "结束开放", "closes"] },
]

/** A list of travel times, one way in each row. */
export const TRAVEL_FIELDS: readonly FieldSpec[] = [
  { key: "from", synonyms: ["出发", "出发地", "起点", "从", "from", "起", "出发场馆"], required: true },
  { key: "to", synonyms: ["到达", "到达地", "目的地", "终点", "到", "to", "止", "到达场馆"], required: true },
  {
    key: "minutes",
    synonyms: ["分钟", "路程", "车程", "用时", "时间", "minutes", "路上时间", "路程时间"],
    required: true,
  },
]

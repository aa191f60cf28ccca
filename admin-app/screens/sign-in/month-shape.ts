/** @param month 1–12 @returns weekday of the first (0 is Sunday) and how many days there are */
export const monthShape = (year: number, month: number) => ({
  firstWeekday: new Date(Date.UTC(year, month - 1, 1)).getUTCDay(),
  days: new Date(Date.UTC(year, month, 0)).getUTCDate(),
})

import { fail, ok, type Result } from '../../base/result.ts'

/** A leap year, so that 29 February is a day when no year is told. */
const ANY_YEAR = '2000'
const OLDEST_YEARS = 120

/** Whether the day exists and lies in a life. @param birthday `MM-DD` or `YYYY-MM-DD` @param today `YYYY-MM-DD` */
export const readBirthday = (birthday: string, today: string): Result<string, 'birthday-invalid'> => {
  const hasYear = birthday.length === 10
  const whole = hasYear ? birthday : `${ANY_YEAR}-${birthday}`
  const date = new Date(`${whole}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== whole) return fail('birthday-invalid')
  if (hasYear && (whole > today || Number(today.slice(0, 4)) - Number(whole.slice(0, 4)) > OLDEST_YEARS))
    return fail('birthday-invalid')
  return ok(birthday)
}

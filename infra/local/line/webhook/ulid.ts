// webhookEventId is a ULID: the time in ten letters, chance in sixteen. https://github.com/ulid/spec
import { randomBytes } from 'node:crypto'

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const ulid = (now: number): string => {
  let time = ''
  for (let rest = now, place = 0; place < 10; place += 1) {
    time = LETTERS[rest % 32]! + time
    rest = Math.floor(rest / 32)
  }
  return time + [...randomBytes(16)].map((byte) => LETTERS[byte % 32]).join('')
}

import { expect, test } from 'vitest'
import { SIGN_KINDS, signOf } from '#shared/domain/report/unusual/sign.ts'
import { signWords } from '../../words/rooms.ts'
import { sayLine, type Line } from './say-line.ts'

const NOW = Date.parse('2026-11-21T04:00:00.000Z')
const line = (kind: Line['subject']['kind'], sign: Line['sign'], name = '小安'): Line => ({
  key: 'k',
  subject: { kind, id: 'x', name, store: null },
  sign,
  memberName: sign.member && '林小美',
  seen: null,
})

test('says who, how many and how many are usual', () => {
  const rush = signOf('rush', 61, { day: '2026-11-20', hour: 15, usual: 6 })
  expect(sayLine(line('store', rush, '永康店'), NOW)).toBe(
    '永康店11/20（五） 15 點的那一小時有 61 次集點，平常同一小時 6 次。',
  )
  expect(sayLine(line('hand', signOf('same-member', 9, { member: 'mem_1', usual: 1.2 })), NOW)).toBe(
    '小安幫林小美按了 9 次，平常同一位會員一天 1.2 次。',
  )
})

test('every sign is a whole sentence for whomever it is about, whether or not the usual is known', () => {
  for (const kind of SIGN_KINDS)
    for (const subject of Object.keys(signWords[kind]) as Line['subject']['kind'][])
      for (const usual of [null, 2]) {
        const sign = signOf(kind, 3, { usual, day: '2026-11-20', hour: 9, member: 'mem_1' })
        const said = sayLine(line(subject, sign, ''), NOW)
        // An hour is compared with the same hour, or not told at all.
        if (kind === 'rush' && usual === null) continue
        expect(said, kind).toMatch(/3.*。$/)
        expect(said, kind).not.toMatch(/[{}]|null|undefined/)
      }
})

// A line of the board as a sentence: what is unusual, with the number and the usual number.
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { signWords, unusualWords as words } from '../../words/rooms.ts'
import { dayOf, noonOf } from '../../words/time.ts'

export type Line = OutputOf<Api['GET /admin/unusual']>['lines'][number]

export const sayLine = ({ subject, sign, memberName }: Line, now: number): string => {
  const [withUsual, plain] = signWords[sign.kind][subject.kind] ?? ['', '']
  const pattern = sign.usual !== null && withUsual ? withUsual : plain
  return fill(pattern, {
    name: subject.name || words.unnamed[subject.kind],
    count: sign.count,
    usual: sign.usual ?? '',
    member: memberName || words.unnamed.member,
    day: sign.day ? dayOf(noonOf(sign.day), now) : '',
    hour: sign.hour ?? '',
  })
}

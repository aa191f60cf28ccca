import type { BrandId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Text } from '#shared/base/text.ts'
import type { showPointGift as route } from '#shared/contract/card/point-gift.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Nobody } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import type { WithinRate } from '../../platform/http/rate.ts'
import { findGiving } from './find-giving.ts'
import { findPointGift, partsBehind } from './store.ts'

/** A link that went into a group of friends is opened by many from one network. */
const LOOKS_A_MINUTE = 60

export const showPointGift =
  ({ withinRate }: { withinRate: WithinRate }) =>
  async (
    { code }: InputOf<typeof route>,
    { now, from }: Turn<Nobody>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'too-many-requests'>> => {
    if (!(await withinRate(`gifts#${from}`, LOOKS_A_MINUTE, now))) return fail('too-many-requests')
    const gift = await findPointGift(code)
    if (!gift) return fail('point-gift-gone')
    if (gift.state === 'received') return fail('point-gift-taken')
    const giving = gift.state === 'out' && gift.endsAt >= now && (await findGiving(gift, gift.program))
    if (!giving) return fail('point-gift-gone')
    const { name, unit, face } = giving.program.settings
    const ends = partsBehind(gift).flatMap(({ endsAt }) => (endsAt === null ? [] : [endsAt]))
    return ok({
      brandId: gift.brand as BrandId,
      name: name as Text,
      unit: unit as Text,
      face,
      amount: gift.amount,
      from: gift.from,
      endsAt: gift.endsAt,
      pointsEndAt: ends.sort()[0] ?? null,
      source: { link: `gift:${code}`, referrer: gift.member },
      now,
    })
  }

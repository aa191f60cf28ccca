// What members have earned and could not be given: how many of which coupon, why, and to whom.
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { UNNAMED_REWARD } from '#shared/domain/card/reward/awaited.ts'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Section } from '../../parts/page/section.tsx'
import { coupons } from '../../words/rooms.ts'
import { said } from '../../words/said.ts'
import './owed-coupons.css'

type Owed = OutputOf<Api['GET /admin/owed']>['coupons'][number]

const { owed: words } = coupons

const Line = ({ owed: { id, name, why, count, members } }: { owed: Owed }) => {
  const says = fill(words.why[why], { name: said(name ?? UNNAMED_REWARD), count: count.toLocaleString('en') })
  return (
    <li>
      <p>{name ? <a href={`/admin/coupons/${id}`}>{says}</a> : says}</p>
      {members.length > 0 && (
        <p class="note row row--wrap">
          {members.map((one) => (
            <a key={one.id} class="link" href={`/admin/members/${one.id}`}>
              {one.name || one.id.slice(-6)}
            </a>
          ))}
          {members.length < count && '…'}
        </p>
      )}
    </li>
  )
}

export const OwedCoupons = () => {
  const { brand, may } = useHere()
  const { data } = useRead('GET /admin/owed', { brand: brand.id }, { enabled: may('members.read') })
  if (!data || data.count === 0) return null
  const note = fill(data.capped ? words.noteMore : words.note, { count: data.count.toLocaleString('en') })
  return (
    <Section title={words.title} note={note}>
      <ul class="owed">
        {data.coupons.map((one) => (
          <Line key={`${one.id} ${one.why}`} owed={one} />
        ))}
      </ul>
      <p class="second">{words.when}</p>
    </Section>
  )
}

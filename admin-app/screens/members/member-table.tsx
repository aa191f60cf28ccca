import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Avatar } from '../../parts/show/avatar.tsx'
import { Dots } from '../../parts/show/dots.tsx'
import { StateDot } from '../../parts/show/state-dot.tsx'
import { BoneRows } from '../../parts/state/bone.tsx'
import { dayOf, daysAgo } from '../../words/time.ts'
import { membersWords as words } from '../../words/rooms.ts'

export type MemberLine = OutputOf<Api['GET /admin/members']>['members'][number]

const { columns } = words
const Head = () => (
  <thead>
    <tr>
      <th scope="col">{columns.member}</th>
      <th scope="col">{columns.card}</th>
      <th scope="col" class="r">
        {columns.coupons}
      </th>
      <th scope="col">{columns.seen}</th>
      <th scope="col">{columns.joined}</th>
      <th scope="col">{columns.source}</th>
      <th scope="col">{columns.line}</th>
    </tr>
  </thead>
)

/** Whether LINE will bring a marketing message to this person. */
const Reach = ({ member }: { member: MemberLine }) =>
  !member.isFriend ? (
    <StateDot tone="off">{words.line.noFriend}</StateDot>
  ) : member.marketing ? (
    <StateDot>{words.line.good}</StateDot>
  ) : (
    <StateDot tone="warn">{words.line.noConsent}</StateDot>
  )

const Row = ({ member, brand, now }: { member: MemberLine; brand: string; now: number }) => (
  <tr>
    <td>
      <a class="pcell" href={`/admin/members/${member.id}?brand=${brand}`}>
        <Avatar name={member.name} ink />
        <span>
          <b>{member.name}</b>
          <small>
            <span class="num">{member.phone || words.noPhone}</span>
            {member.phone && !member.phoneProved && `・${words.unproved}`}
          </small>
        </span>
      </a>
    </td>
    <td>
      {member.goal === null ? (
        <span class="z">–</span>
      ) : (
        <Dots
          small
          filled={member.stamps}
          of={member.goal}
          label={fill(words.stamps, { stamps: member.stamps, goal: member.goal })}
        />
      )}
    </td>
    <td class={`r ${member.usableCoupons === 0 ? 'z' : ''}`}>{member.usableCoupons || '–'}</td>
    <td class="nowrap">
      {member.lastSeenAt === null ? (
        <span class="muted">{words.never}</span>
      ) : (
        <>
          {dayOf(member.lastSeenAt, now)} <span class="muted">{daysAgo(member.lastSeenAt, now)}</span>
        </>
      )}
    </td>
    <td class="second nowrap">{dayOf(member.joinedAt, now)}</td>
    <td class="second">{member.sourceWords}</td>
    <td>
      <Reach member={member} />
    </td>
  </tr>
)

export const MemberTable = ({ members, tight }: { members: readonly MemberLine[]; tight: boolean }) => {
  const { brand } = useHere()
  const now = nowMs()
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={words.title}>
      <table class={`table members ${tight ? 'is-tight' : ''}`}>
        <Head />
        <tbody>
          {members.map((member) => (
            <Row key={member.id} member={member} brand={brand.id} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

export const MemberTableBones = () => (
  <table class="table members" aria-busy="true">
    <Head />
    <tbody>
      <BoneRows columns={7} rows={9} />
    </tbody>
  </table>
)

import { useLocation, useRoute } from 'preact-iso'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import { useRead } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Crumb } from '../../parts/page/crumb.tsx'
import { Margin } from '../../parts/page/margin.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Avatar } from '../../parts/show/avatar.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { clockOf, dayOf, momentOf, isToday } from '../../words/time.ts'
import { memberWords as words, mergeWords } from '../../words/rooms.ts'
import { times } from '../../words/words.ts'
import { BindingRequests } from './binding-requests.tsx'
import { DeskBar } from './desk/desk-bar.tsx'
import type { MemberPage } from './history.ts'
import { HistoryLog } from './history-log.tsx'
import { MemberSide } from './member-side.tsx'
import { Merges } from './merge/merges.tsx'
import './member.css'

const profileWords = ({ member }: MemberPage, now: number): string => {
  const seenAt = member.lastSeenAt
  const when =
    seenAt && (isToday(seenAt, now) ? fill(times.todayAt, { clock: clockOf(seenAt) }) : momentOf(seenAt, now))
  return fill(words.profile, {
    joined: dayOf(member.joinedAt, now),
    source: member.sourceWords ? fill(words.from, { source: member.sourceWords }) : '',
    seen: when ? fill(words.seen, { when }) : words.neverSeen,
  })
}

/** One person in one brand: what they hold, what happened, what was kept from them and why. */
export default function Member() {
  const { brand } = useHere()
  const { params } = useRoute()
  const { query } = useLocation()
  const id = params.id as MemberId
  const page = useRead(
    'GET /admin/members/{id}',
    { id, brand: brand.id },
    { enabled: !query.brand || query.brand === brand.id },
  )
  const name = page.data?.member.name ?? words.title
  const isGone = page.error?.failure === 'not-found'
  const become = useRead('GET /admin/members/{id}/merges', { id, brand: brand.id }, { enabled: isGone }).data?.into
  if (isGone && become)
    return (
      <Page title={words.title} crumb={<Crumb href="/admin/members">{words.title}</Crumb>}>
        <p>
          {mergeWords.gone} <a href={`/admin/members/${become}?brand=${brand.id}`}>{mergeWords.goThere}</a>
        </p>
      </Page>
    )
  return (
    <Page title={name} heading={false} crumb={<Crumb href="/admin/members">{words.title}</Crumb>}>
      {/* They may be known in another brand only, and somebody asks to join here by their number. */}
      {isGone && <BindingRequests member={id} />}
      <Reading of={page}>
        {(data) => (
          <>
            <div class="person">
              <Avatar name={data.member.name} />
              <div>
                <h1>{data.member.name}</h1>
                <p class="second">{profileWords(data, nowMs())}</p>
              </div>
              <DeskBar member={id} page={data} />
            </div>
            <BindingRequests member={id} />
            <Merges member={id} />
            <Margin label={words.side} width="18.5rem" aside={<MemberSide member={id} page={data} />}>
              <HistoryLog member={id} page={data} />
            </Margin>
          </>
        )}
      </Reading>
    </Page>
  )
}

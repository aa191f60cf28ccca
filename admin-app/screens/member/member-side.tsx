import { CircleDot, CircleSlash } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Facts } from '../../parts/show/facts.tsx'
import { Icon } from '../../parts/show/icon.tsx'
import { StateDot } from '../../parts/show/state-dot.tsx'
import { reasonFull } from '../../words/reasons.ts'
import { dateOf, dayOf, noonOf } from '../../words/time.ts'
import { memberWords as words } from '../../words/rooms.ts'
import type { MemberPage } from './history.ts'
import { Holdings } from './holdings.tsx'
import { insideOf } from './inside.ts'
import { Attributes, Tags } from './person/attributes.tsx'
import { CorrectDetails } from './person/details.tsx'
import { PersonActs } from './person/person-acts.tsx'

const Playbooks = ({ page }: { page: MemberPage }) => {
  const found = insideOf(page.trail)
  return (
    <Section title={words.playbooks} class="">
      {found.length === 0 && <p class="note">{words.noPlaybooks}</p>}
      {found.map(({ playbook, state, words: at }) => (
        <div key={playbook} class="inside">
          <Icon of={state === 'inside' ? CircleDot : CircleSlash} class={state === 'inside' ? 'acc' : 'muted'} />
          <span>{playbook}</span>
          <small>{state === 'inside' ? at : reasonFull(at)}</small>
        </div>
      ))}
    </Section>
  )
}

const saySharing = ({ stands, version, at, endedAt }: NonNullable<MemberPage['sharing']>, now: number): string => {
  if (at === null) return words.sharingNot
  if (stands) return fill(words.sharingYes, { version: version ?? '', day: dayOf(at, now) })
  return endedAt ? fill(words.sharingEnded, { day: dayOf(endedAt, now) }) : words.sharingOutgrown
}

/** A birthday is told without its year, and may be the 29th of February. */
const LEAP_YEAR = '2000'

const spaced = (code: string) => code.replace(/(\d{4})(?=\d)/g, '$1 ')

/** What they hold, where they are, who they are. */
export const MemberSide = ({ member: id, page }: { member: MemberId; page: MemberPage }) => {
  const { brand } = useHere()
  const now = nowMs()
  const { member } = page
  const birthday = page.birthday && dateOf(noonOf(`${LEAP_YEAR}-${page.birthday.slice(-5)}`))
  return (
    <>
      <Holdings page={page} />
      <Playbooks page={page} />
      <Section title={words.identity} class="">
        <Facts
          rows={[
            [
              words.phone,
              <span key="phone">
                <span class="num">{member.phone || words.noPhone}</span>
                {member.phone && !member.phoneProved && (
                  <>
                    {' '}
                    <StateDot tone="warn">{words.unproved}</StateDot>
                  </>
                )}
              </span>,
            ],
            [words.line, member.isFriend ? fill(words.friend, { brand: brand.name }) : words.notFriend],
            [
              words.code,
              <span key="code" class="mono">
                {spaced(page.code)}
              </span>,
            ],
            ...(birthday ? ([[words.birthday, birthday]] as const) : []),
          ]}
        />
        <CorrectDetails member={id} name={member.name} birthday={page.birthday} />
      </Section>
      <Section title={words.consents} class="">
        <Facts
          rows={[
            [
              words.notice,
              page.noticeVersion === 0
                ? words.notTold
                : fill(words.noticeVersion, { version: page.noticeVersion, day: dayOf(member.joinedAt, now) }),
            ],
            [words.marketing, member.marketing ? words.yes : words.no],
            ...(page.sharing ? ([[words.sharing, saySharing(page.sharing, now)]] as const) : []),
          ]}
        />
      </Section>
      <Section title={words.tags} class="">
        <Tags member={id} tags={page.tags} />
      </Section>
      <Attributes member={id} />
      <PersonActs member={id} name={member.name} />
    </>
  )
}

// The welcome playbook as each new member went through it: a gift, a hello, three days, a reminder for those who have not used it.
import type { PlaybookId } from '#shared/base/id.ts'
import { after, DAY, SECOND, type Instant } from '#shared/base/time.ts'
import { visitKey } from '#shared/domain/playbook/visit-key.ts'
import { playbookEntered, playbookLeft, playbookVisited } from '#shared/events/playbook.ts'
import { entered, enrolmentId, left, visited } from '#functions/playbook/store.ts'
import { insert, type Write } from '#functions/platform/table/write.ts'
import { demoGroup } from '../demo-brands.ts'
import { give, type Given } from './coupons.ts'
import { tell } from './messages.ts'
import type { Person } from './people.ts'

const group = demoGroup.id
const VERSION = 1
const REST = { step: 'three', seconds: (3 * DAY) / SECOND }

export interface Stay {
  gift: Given
  writes: Write[]
  /** The rest of the stay; `used` is when a coupon was first redeemed, which is the goal. */
  end(used: Instant | undefined, until: Instant): Write[]
}

const wordsOf = ({ brand }: Person, step: string) => {
  const { settings } = brand.playbook.settings.steps.find(({ id }) => id === step)!
  return (settings as { text: { 'zh-Hant': string } }).text['zh-Hant']
}

export const welcomeStay = (person: Person): Stay => {
  const { brand, id: member, joinedAt, dice } = person
  const holder = { group, brand: brand.id, member }
  const playbook = brand.playbook.id
  const enrolment = enrolmentId(playbook, 1)
  const from = (step: string) => ({ playbook: playbook as PlaybookId, version: VERSION, step, enrolment })
  const [came, gave, told] = [1, 2, 3].map((seconds) => after(joinedAt, seconds * SECOND)) as [
    Instant,
    Instant,
    Instant,
  ]
  const execution = [8, 4, 4, 4, 12].map((length) => dice.hex(length)).join('-')
  const event = `${group}#${member}/join#${brand.id}#${joinedAt}#0`
  const { given: gift, writes: given } = give(person, {
    campaign: brand.joinGift,
    key: visitKey(enrolment, 'gift'),
    at: gave,
    reason: 'playbook',
    from: from('gift'),
  })
  const say = (step: string, at: Instant) =>
    tell(person, { key: visitKey(enrolment, step), at, text: wordsOf(person, step), from: from(step) })
  const visit = (step: string, at: Instant, skipped: string | undefined, waits?: typeof REST) => {
    const did = skipped ? 'nothing' : 'sent'
    return insert(visited, { ...holder, enrolment, step, at, did, skipped, waits }, [
      playbookVisited.happened(
        { at, ...holder, from: from(step) },
        { did, skipped: skipped ?? null, waits: waits?.step ?? null },
      ),
    ])
  }
  const leave = (at: Instant, why: 'finished' | 'goal') =>
    insert(left, { ...holder, enrolment, at, why }, [
      playbookLeft.happened({ at, ...holder, from: from('end') }, { why }),
    ])

  const hello = say('hello', told)
  return {
    gift,
    writes: [
      insert(
        entered,
        { ...holder, enrolment, at: came, playbook, version: VERSION, execution, event, heldOut: false },
        [playbookEntered.happened({ at: came, ...holder, from: from('enter') }, { execution, heldOut: false })],
      ),
      ...given,
      ...hello.writes,
      visit('hello', told, hello.refused, REST),
    ],
    end: (used, until) => {
      const reminded = after(told, 3 * DAY)
      if (used !== undefined && used < reminded) return [leave(used, 'goal')]
      if (until < reminded) return []
      const remind = say('remind', reminded)
      return [
        ...remind.writes,
        ...(remind.refused ? [visit('remind', reminded, remind.refused)] : []),
        leave(reminded, 'finished'),
      ]
    },
  }
}

import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { nowMs } from '../../data/clock.ts'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { StateDot, type Tone } from '../../parts/show/state-dot.tsx'
import { reasonFull } from '../../words/reasons.ts'
import { withoutName } from '../../words/message-text.ts'
import { momentOf } from '../../words/time.ts'
import { messagesWords as words } from '../../words/rooms.ts'

type Message = OutputOf<Api['GET /admin/messages']>['messages'][number]

const TONES: Record<Message['state'], Tone> = { sent: 'good', held: 'draft', 'not-sent': 'warn', unknown: 'bad' }

/** What raised a message, in words: a playbook by its name, anything else by what it is. */
const useFromWords = () => {
  const { brand } = useHere()
  const playbooks = useRead('GET /admin/playbooks', { brand: brand.id })
  return (from: string): string => {
    const named = playbooks.data?.playbooks.find(({ id }) => id === from)
    if (named) return (named.live ?? named.draft)?.name ?? words.froms.playbook
    return from.startsWith('ply_') ? words.froms.playbook : from === 'card' ? words.froms.card : from
  }
}

interface RowProps {
  message: Message
  brand: string
  now: number
  from: string
}

const Row = ({ message, brand, now, from }: RowProps) => {
  const reason = message.reason ?? (message.state === 'unknown' ? 'unknown' : null)
  return (
    <tr>
      <td class="second nowrap">{momentOf(message.at, now)}</td>
      <td>
        {withoutName(message.altText)}
        <small class="msgrow__from">{from}</small>
      </td>
      <td>
        <StateDot tone={TONES[message.state]}>{words.states[message.state]}</StateDot>
        {reason && <small class="msgrow__why">{reasonFull(reason)}</small>}
      </td>
      <td class="r nowrap">
        <a class="link" href={`/admin/members/${message.member}?brand=${brand}`}>
          {message.name ?? words.nameless}
        </a>
      </td>
    </tr>
  )
}

export const MessageTable = ({ messages }: { messages: readonly Message[] }) => {
  const { brand } = useHere()
  const now = nowMs()
  const { columns } = words
  const fromWords = useFromWords()
  return (
    <div class="scroller" role="region" tabIndex={0} aria-label={words.title}>
      <table class="table msgrows">
        <thead>
          <tr>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.words}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" class="r">
              {columns.member}
            </th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <Row key={message.id} message={message} brand={brand.id} now={now} from={fromWords(message.from)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

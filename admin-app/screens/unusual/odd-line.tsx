import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Button, ButtonLink } from '../../parts/form/button.tsx'
import { Tag } from '../../parts/show/tag.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { unusualWords as words } from '../../words/rooms.ts'
import { sinceOf } from '../../words/time.ts'
import { sayLine, type Line } from './say-line.ts'

const placeOf = ({ subject, sign }: Line): { href: string; says: string } | null => {
  if (subject.kind === 'store') return { href: `/admin/stores/${subject.id}`, says: words.open.store }
  const member = subject.kind === 'member' ? subject.id : sign.member
  if (member) return { href: `/admin/members/${member}`, says: words.open.member }
  // What happened in no store is told without one.
  const hasStore = subject.store?.startsWith('sto_')
  return hasStore ? { href: `/admin/stores/${subject.store}`, says: words.open.store } : null
}

export const OddLine = ({ line }: { line: Line }) => {
  const { brand, may } = useHere()
  const { key, subject, sign, seen } = line
  const place = placeOf(line)
  const see = useAct('POST /admin/unusual/seen', { refreshes: ['GET /admin/unusual'] })
  const tone = seen ? 'odd__one--seen' : sign.kind === 'self-dealing' ? 'odd__one--bad' : ''
  return (
    <li class={`odd__one ${tone}`}>
      <div>
        <p>
          {sayLine(line, nowMs())} <Tag>{words.subjects[subject.kind]}</Tag>
        </p>
        {seen && <p class="note">{fill(words.seenBy, { by: seen.by, since: sinceOf(seen.at, nowMs()) })}</p>}
        <Refused refusal={see.error} />
      </div>
      <div class="odd__acts">
        {place && (
          <ButtonLink small kind="quiet" href={place.href}>
            {place.says}
          </ButtonLink>
        )}
        {!seen && may('members.write') && (
          <Button small busy={see.isPending} onClick={() => see.mutate({ brand: brand.id, key, count: sign.count })}>
            {see.isPending ? words.seeing : words.see}
          </Button>
        )}
      </div>
    </li>
  )
}

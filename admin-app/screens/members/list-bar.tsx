import { AlignJustify, Rows2, Search } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { Chip } from '../../parts/form/chip.tsx'
import { Seg } from '../../parts/form/seg.tsx'
import { Icon } from '../../parts/show/icon.tsx'
import { membersWords as words } from '../../words/rooms.ts'
import { sourceKindWords } from '../../words/sources.ts'
import { SOURCE_KINDS, type MembersQuery } from './members-query.ts'

export interface ListBarProps {
  asked: MembersQuery
  onAsk: (asked: MembersQuery) => void
  tight: boolean
  onTight: (tight: boolean) => void
}

/** Long enough not to ask at every letter, short enough to feel like typing. */
const PAUSE_MS = 300

const SearchBox = ({ asked, onAsk }: Pick<ListBarProps, 'asked' | 'onAsk'>) => {
  const [typed, setTyped] = useState(asked.q ?? '')
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => setTyped(asked.q ?? ''), [asked.q])
  const ask = (q: string) => onAsk({ ...asked, q: q.trim() || undefined })
  const type = (value: string) => {
    setTyped(value)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => ask(value), PAUSE_MS)
  }
  return (
    <form
      role="search"
      class="search"
      onSubmit={(event) => {
        event.preventDefault()
        clearTimeout(waiting.current)
        ask(typed)
      }}
    >
      <Icon of={Search} />
      <input
        class="input"
        type="search"
        aria-label={words.search}
        placeholder={words.placeholder}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
      />
    </form>
  )
}

/** Search, filters as chips, and how tall a row is. */
export const ListBar = ({ asked, onAsk, tight, onTight }: ListBarProps) => {
  const chip = asked.source && fill(words.sourceChip, { source: sourceKindWords(asked.source) })
  return (
    <div class="listbar">
      <SearchBox asked={asked} onAsk={onAsk} />
      {chip ? (
        <Chip removeLabel={fill(words.remove, { chip })} onRemove={() => onAsk({ ...asked, source: undefined })}>
          {chip}
        </Chip>
      ) : (
        <select
          class="select select--chip"
          aria-label={words.source}
          value=""
          onChange={(event) => onAsk({ ...asked, source: event.currentTarget.value || undefined })}
        >
          <option value="">{words.anySource}</option>
          {SOURCE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {sourceKindWords(kind)}
            </option>
          ))}
        </select>
      )}
      <span class="grow" />
      <Seg
        small
        label={words.rows}
        value={tight ? 'tight' : 'loose'}
        options={[
          { value: 'loose', label: <Icon of={Rows2} size={15} />, name: words.loose },
          { value: 'tight', label: <Icon of={AlignJustify} size={15} />, name: words.tight },
        ]}
        onValue={(value) => onTight(value === 'tight')}
      />
    </div>
  )
}

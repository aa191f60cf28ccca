import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { usePages } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Older } from '../../parts/page/older.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { membersWords as words } from '../../words/rooms.ts'
import { ListBar } from './list-bar.tsx'
import { addressOf, queryOf, type MembersQuery } from './members-query.ts'
import { MemberTable, MemberTableBones } from './member-table.tsx'
import './members.css'
import { NoMembers } from './no-members.tsx'

/** Everybody of the brand, newest first. */
export default function Members() {
  const { brand } = useHere()
  const { query, route } = useLocation()
  const asked = queryOf(query)
  const [tight, setTight] = useState(false)
  const list = usePages('GET /admin/members', { brand: brand.id, ...asked })
  const total = list.data?.pages[0]?.total
  const isFiltered = Boolean(asked.q || asked.source)
  const show = (next: MembersQuery) => route(addressOf(next), true)
  const count = total?.toLocaleString('en') ?? ''
  return (
    <Page
      title={words.title}
      ask={
        total === undefined
          ? list.isError
            ? undefined
            : words.reading
          : total === 0 && !isFiltered
            ? words.none
            : fill(isFiltered ? words.found : words.count, { count })
      }
    >
      {!(total === 0 && !isFiltered) && <ListBar asked={asked} onAsk={show} tight={tight} onTight={setTight} />}
      <Reading of={list} bones={<MemberTableBones />}>
        {({ pages }) =>
          total === 0 ? (
            <NoMembers isFiltered={isFiltered} onClear={() => show({})} />
          ) : (
            <>
              <MemberTable members={pages.flatMap(({ members }) => members)} tight={tight} />
              <Older list={list} />
            </>
          )
        }
      </Reading>
    </Page>
  )
}

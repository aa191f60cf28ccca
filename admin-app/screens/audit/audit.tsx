import { usePages } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Older } from '../../parts/page/older.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Denied } from '../../parts/state/failed.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { momentOf } from '../../words/time.ts'
import { actions, auditWords as words } from '../../words/rooms.ts'
import { TargetLink } from './target-link.tsx'
import { useTargetNames } from './use-target-names.ts'
import './audit.css'

/** Members have a page whether or not they have a name. */
const isMember = (target: string) => target.startsWith('mem_')

const Trail = () => {
  const list = usePages('GET /admin/audit', {})
  const names = useTargetNames(list.data?.pages.flatMap(({ entries }) => entries.map(({ target }) => target)) ?? [])
  const now = nowMs()
  return (
    <Reading of={list}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.entries)
        if (entries.length === 0) return <Blank title={words.emptyTitle}>{words.emptyBody}</Blank>
        return (
          <>
            <table class="table trail-table">
              <thead>
                <tr>
                  {[words.columns.at, words.columns.staff, words.columns.action, words.columns.target].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {entries.map(({ at, staff, action, target, member }) => (
                  <tr key={`${at} ${action} ${target}`}>
                    <td class="second nowrap">{momentOf(at, now)}</td>
                    <td class="nowrap">{staff}</td>
                    <td>{actions[action] ?? action}</td>
                    <td class="second">
                      <TargetLink
                        target={target}
                        known={isMember(target) ? { name: member ?? '', brand: null } : names.get(target)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <Older list={list} />
          </>
        )
      }}
    </Reading>
  )
}

/** Who changed what, newest first. Nobody can change this list. */
export default function Audit() {
  const { may } = useHere()
  return (
    <Page title={words.title} ask={words.ask}>
      {may('settings.write') ? <Trail /> : <Denied />}
    </Page>
  )
}

import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { mayBeBound } from '#shared/domain/staff/own-stores.ts'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Denied } from '../../parts/state/failed.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { peopleWords as words } from '../../words/rooms.ts'
import { shell } from '../../words/words.ts'
import { BindPerson } from './bind-person.tsx'
import { sayStoresOf, type Person } from './person.ts'
import './people.css'

const Row = ({ person, onChange }: { person: Person; onChange: () => void }) => {
  const { me } = useHere()
  const { id, name, email, role, stores } = person
  return (
    <tr>
      <td class="people__who">
        {id === me.id ? fill(words.you, { name }) : name}
        <small class="muted">{email}</small>
      </td>
      <td class="nowrap">{shell.roles[role]}</td>
      <td class="second">{sayStoresOf(stores, me.brands)}</td>
      <td class="r">
        {mayBeBound(role) && (
          <button type="button" class="link" aria-label={fill(words.changeOf, { name })} onClick={onChange}>
            {words.change}
          </button>
        )}
      </td>
    </tr>
  )
}

/** Who signs in here, and which stores a store manager looks after. */
export default function People() {
  const { may } = useHere()
  const isAllowed = may('staff.write')
  const list = useRead('GET /admin/people', {}, { enabled: isAllowed })
  const [changing, setChanging] = useState<Person | null>(null)
  const { columns } = words
  return (
    <Page title={words.title} ask={words.ask}>
      {isAllowed ? (
        <Reading of={list}>
          {({ people }) => (
            <>
              <table class="table people">
                <thead>
                  <tr>
                    <th scope="col">{columns.name}</th>
                    <th scope="col">{columns.role}</th>
                    <th scope="col">{columns.stores}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {people.map((person) => (
                    <Row key={person.id} person={person} onChange={() => setChanging(person)} />
                  ))}
                </tbody>
              </table>
              {!people.some(({ role }) => mayBeBound(role)) && <p class="note">{words.noManagers}</p>}
            </>
          )}
        </Reading>
      ) : (
        <Denied />
      )}
      {changing && <BindPerson person={changing} onClose={() => setChanging(null)} />}
    </Page>
  )
}

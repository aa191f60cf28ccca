import { Printer, SearchX } from 'lucide-preact'
import { Button, ButtonLink } from '../../parts/form/button.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { membersWords as words } from '../../words/rooms.ts'

/** Nobody yet, or nobody like that: two different next steps. */
export const NoMembers = ({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) =>
  isFiltered ? (
    <Blank icon={SearchX} title={words.notFoundTitle} actions={<Button onClick={onClear}>{words.clear}</Button>}>
      {words.notFoundBody}
    </Blank>
  ) : (
    <Blank
      title={words.emptyTitle}
      actions={
        <ButtonLink kind="main" icon={Printer} href="/admin/stores">
          {words.emptyGo}
        </ButtonLink>
      }
    >
      {words.emptyBody}
    </Blank>
  )

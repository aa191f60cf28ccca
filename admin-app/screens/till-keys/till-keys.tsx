import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Denied } from '../../parts/state/failed.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { tillKeysWords as words } from '../../words/rooms.ts'
import { ForProgrammers } from './for-programmers.tsx'
import { KeyTable } from './key-table.tsx'
import { MakeKey } from './make-key.tsx'
import { Secret } from './secret.tsx'
import type { MadeKey } from './till-key.ts'
import './till-keys.css'

/** Who may send orders for the brand: keys of tills and shops. */
export default function TillKeys() {
  const { brand, may } = useHere()
  const isAllowed = may('settings.write')
  const list = useRead('GET /admin/till-keys', { brand: brand.id }, { enabled: isAllowed })
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<MadeKey | null>(null)
  const makeButton = (
    <Button kind="main" icon={Plus} onClick={() => setMaking(true)}>
      {words.make}
    </Button>
  )
  const hasKeys = Boolean(list.data?.keys.length)
  return (
    <Page
      title={words.title}
      ask={hasKeys ? fill(words.count, { count: list.data!.keys.length }) : words.ask}
      actions={hasKeys && makeButton}
    >
      {isAllowed ? (
        <Reading of={list}>
          {({ keys }) => (
            <>
              {keys.length === 0 ? (
                <Blank title={words.emptyTitle} actions={makeButton}>
                  {words.emptyBody}
                </Blank>
              ) : (
                <KeyTable keys={keys} />
              )}
              <ForProgrammers />
            </>
          )}
        </Reading>
      ) : (
        <Denied />
      )}
      {isMaking && (
        <MakeKey
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false)
            setMade(key)
          }}
        />
      )}
      {made && <Secret made={made} onClose={() => setMade(null)} />}
    </Page>
  )
}

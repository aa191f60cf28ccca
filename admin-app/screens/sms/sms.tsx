import { useState } from 'preact/hooks'
import { useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Denied } from '../../parts/state/failed.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { smsWords as words } from '../../words/rooms.ts'
import '../line/line.css'
import './sms.css'
import { AccountSection } from './account-section.tsx'
import { Disconnect } from './disconnect.tsx'
import { StateSection } from './state-section.tsx'
import { TestSection } from './test-section.tsx'

/** The group's account with an SMS gateway: whether it works, what it is, and one SMS to try it. */
export default function Sms() {
  const { may } = useHere()
  const isAllowed = may('settings.write')
  const state = useRead('GET /admin/sms', {}, { enabled: isAllowed })
  const [isLeaving, setLeaving] = useState(false)
  const { account, mayChange, kinds } = state.data ?? {}
  const gateway = kinds?.find(({ kind }) => kind === account?.kind)?.name
  return (
    <Page
      title={words.title}
      ask={words.ask}
      actions={
        account &&
        mayChange && (
          <Button small onClick={() => setLeaving(true)}>
            {words.disconnect}
          </Button>
        )
      }
    >
      {isAllowed ? (
        <Reading of={state}>
          {(told) => (
            <>
              <StateSection state={told} />
              {told.mayChange ? (
                <AccountSection key={`${told.account?.kind} ${told.account?.connected?.at}`} state={told} />
              ) : (
                <p class="note">{words.readOnly}</p>
              )}
              {told.account && <TestSection />}
            </>
          )}
        </Reading>
      ) : (
        <Denied />
      )}
      {isLeaving && gateway && <Disconnect gateway={gateway} onClose={() => setLeaving(false)} />}
    </Page>
  )
}

import { RefreshCw } from 'lucide-preact'
import { fill } from '#shared/base/text.ts'
import { useAct, useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Denied } from '../../parts/state/failed.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { lineWords as words } from '../../words/rooms.ts'
import { Addresses } from './addresses.tsx'
import { ChannelSection } from './channel-section.tsx'
import { Checks } from './checks.tsx'
import './line.css'
import { stepsOf, Steps } from './steps.tsx'

/** How the brand is connected to LINE, in the order one does it. */
export default function Line() {
  const { brand, may } = useHere()
  const allowed = may('settings.write')
  const connection = useRead('GET /admin/brands/{id}/line', { id: brand.id }, { enabled: allowed })
  const check = useAct('POST /admin/brands/{id}/line/check', { refreshes: ['GET /admin/brands/{id}/line'] })
  const runCheck = () => check.mutate({ id: brand.id })
  const steps = connection.data && stepsOf(connection.data, check.data)
  const left = steps?.filter(({ state }) => state !== 'done').length ?? 0
  const isConnected = connection.data?.channelId != null
  return (
    <Page
      title={words.title}
      ruled
      ask={steps && (left === 0 ? words.done : fill(words.todo, { count: left }))}
      actions={
        isConnected && (
          <Button icon={RefreshCw} busy={check.isPending} onClick={runCheck}>
            {check.isPending ? words.checking : check.data ? words.again : words.check}
          </Button>
        )
      }
    >
      {allowed ? (
        <Reading of={connection}>
          {(data) => (
            <div class="setup">
              <Steps steps={stepsOf(data, check.data)} />
              <div>
                <ChannelSection key={brand.id} connection={data} onSaved={runCheck} />
                <Addresses connection={data} />
                {isConnected && <Checks result={check.data} refusal={check.error} isChecking={check.isPending} />}
              </div>
            </div>
          )}
        </Reading>
      ) : (
        <Denied />
      )}
    </Page>
  )
}

import { useLocation } from 'preact-iso'
import { usePages } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button, ButtonLink } from '../../parts/form/button.tsx'
import { Seg } from '../../parts/form/seg.tsx'
import { Older } from '../../parts/page/older.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { messagesWords as words } from '../../words/rooms.ts'
import { MessageTable } from './message-table.tsx'
import './messages.css'

const NotSentOnly = '/admin/messages?show=not-sent'

/** Every message of the brand: what was sent, what was not, and why. */
export default function Messages() {
  const { brand } = useHere()
  const { query, route } = useLocation()
  const list = usePages('GET /admin/messages', { brand: brand.id })
  const isFiltered = query.show === 'not-sent'
  return (
    <Page
      title={words.title}
      ask={words.ask}
      actions={
        <Seg
          small
          label={words.show}
          value={isFiltered ? 'not-sent' : 'all'}
          options={[
            { value: 'all', label: words.all },
            { value: 'not-sent', label: words.notSent },
          ]}
          onValue={(value) => route(value === 'all' ? '/admin/messages' : NotSentOnly, true)}
        />
      }
    >
      <Reading of={list}>
        {({ pages }) => {
          const all = pages.flatMap(({ messages }) => messages)
          const shown = isFiltered ? all.filter(({ state }) => state !== 'sent') : all
          if (all.length === 0)
            return (
              <Blank
                title={words.emptyTitle}
                actions={
                  <ButtonLink kind="main" href="/admin/playbooks">
                    {words.emptyGo}
                  </ButtonLink>
                }
              >
                {words.emptyBody}
              </Blank>
            )
          return (
            <>
              {shown.length === 0 ? (
                <Blank
                  title={words.noneTitle}
                  actions={<Button onClick={() => route('/admin/messages', true)}>{words.all}</Button>}
                >
                  {words.noneBody}
                </Blank>
              ) : (
                <MessageTable messages={shown} />
              )}
              <Older list={list} />
            </>
          )
        }}
      </Reading>
    </Page>
  )
}

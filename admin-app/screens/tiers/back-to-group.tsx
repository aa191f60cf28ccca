// A brand gives its own tiers up: where its members would stand by those of the group, the numbers first.
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct, useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { tiers } from '../../words/rooms.ts'
import { said } from '../../words/said.ts'
import type { SchemePage } from './scheme-page.ts'

const { back: words, preview } = tiers

const Ask = ({ id, close }: { id: SchemePage['id']; close: () => void }) => {
  const { brand } = useHere()
  const { data, error } = useRead('GET /admin/tiers/{id}/archive', { id, brand: brand.id })
  const archive = useAct('POST /admin/tiers/{id}/archive', {
    refreshes: ['GET /admin/tiers'],
    done: () => {
      toast(words.done)
      close()
    },
  })
  const moving = data?.moves.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <FormDialog
      title={words.title}
      body={words.body}
      go={words.go}
      going={words.going}
      isGoing={archive.isPending}
      refusal={archive.error ?? error}
      onGo={() => data && archive.mutate({ id, brand: brand.id })}
      onClose={close}
    >
      {!data && !error && <p role="status">{preview.reading}</p>}
      {data && moving === 0 && <p>{preview.none}</p>}
      {data && moving > 0 && (
        <div>
          <p class="tier-number">
            <b class="num">{moving.toLocaleString()}</b> {preview.now}
          </p>
          <ul class="tier-moves">
            {data.moves.map(({ from, to, count }) => (
              <li key={`${said(from)} ${said(to)}`}>
                <span>{fill(preview.move, { from: said(from), to: said(to) })}</span>
                <b class="num">{fill(preview.people, { count: count.toLocaleString() })}</b>
              </li>
            ))}
          </ul>
        </div>
      )}
      {data?.capped && <p class="field__hint">{fill(preview.capped, { members: data.members.toLocaleString() })}</p>}
    </FormDialog>
  )
}

export const BackToGroup = ({ id }: { id: SchemePage['id'] }) => {
  const [asking, ask] = useState(false)
  return (
    <p>
      <Button small onClick={() => ask(true)}>
        {words.act}
      </Button>
      {asking && <Ask id={id} close={() => ask(false)} />}
    </p>
  )
}

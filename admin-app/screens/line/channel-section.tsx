import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { nowMs } from '../../data/clock.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { StoredSecret } from '../../parts/form/stored-secret.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { dayOf } from '../../words/time.ts'
import { lineWords as words } from '../../words/rooms.ts'
import {
  formOf,
  isChanged,
  wrongFields,
  type ChannelField,
  type ChannelForm,
  type LineConnection,
} from './channel-form.ts'

type SecretField = 'channelSecret' | 'loginChannelSecret'

/** What LINE Developers gives. The secret goes in and never comes back. */
export const ChannelSection = ({ connection, onSaved }: { connection: LineConnection; onSaved: () => void }) => {
  const { brand } = useHere()
  const [form, setForm] = useState<ChannelForm>(() => formOf(connection))
  const [tried, setTried] = useState(false)
  const [changing, setChanging] = useState<SecretField[]>([])
  const wrong = wrongFields(form, connection)
  const connect = useAct('PUT /admin/brands/{id}/line', {
    refreshes: ['GET /admin/brands/{id}/line', 'GET /admin/me'],
    done: (saved) => {
      setForm(formOf(saved))
      setChanging([])
      setTried(false)
      toast(words.saved)
      onSaved()
    },
  })
  const field = (name: ChannelField) => ({
    ...words.fields[name],
    mono: true,
    error: tried && wrong.includes(name) ? words.fields[name].error : null,
    value: form[name],
    onValue: (value: string) => setForm({ ...form, [name]: value.trim() }),
    autoComplete: 'off',
    spellcheck: false,
  })
  const save = () => {
    setTried(true)
    if (wrong.length > 0) return
    const { channelSecret, loginChannelSecret, ...rest } = form
    connect.mutate({
      id: brand.id,
      ...rest,
      ...(channelSecret && { channelSecret }),
      ...(loginChannelSecret && { loginChannelSecret }),
    })
  }
  const secret = (name: SecretField, setAt: string | null) =>
    setAt === null || changing.includes(name) ? (
      <TextField {...field(name)} type="password" />
    ) : (
      <StoredSecret
        label={words.fields[name].label}
        words={{
          says: fill(words.secretStored, { day: dayOf(setAt, nowMs()) }),
          hidden: words.secretHidden,
          change: words.secretChange,
        }}
        onChange={() => setChanging([...changing, name])}
      />
    )
  return (
    <Section class="" title={words.channel} note={words.where}>
      <form
        class="keys"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField {...field('channelId')} inputMode="numeric" />
        {secret('channelSecret', connection.secretSetAt)}
        <TextField {...field('loginChannelId')} inputMode="numeric" />
        {secret('loginChannelSecret', connection.loginSecretSetAt)}
        <TextField {...field('liffId')} />
        <TextField {...field('providerId')} />
        <div class="keys__foot">
          <Refused refusal={connect.error} />
          <div class="row">
            <Button kind="main" type="submit" busy={connect.isPending} disabled={!isChanged(form, connection)}>
              {connect.isPending ? words.saving : words.save}
            </Button>
            {isChanged(form, connection) && <span class="note">{words.unsaved}</span>}
          </div>
        </div>
      </form>
    </Section>
  )
}

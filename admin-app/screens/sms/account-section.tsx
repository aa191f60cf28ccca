import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { Button } from '../../parts/form/button.tsx'
import { Field } from '../../parts/form/field.tsx'
import { StoredSecret } from '../../parts/form/stored-secret.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { smsWords as words } from '../../words/rooms.ts'
import { isChanged, isStored, typedFrom, wrongFields, type SmsKind, type SmsState } from './account-fields.ts'

/** What the gateway gave. Secrets go in and never come back; it is stored once the gateway knows it. */
export const AccountSection = ({ state }: { state: SmsState }) => {
  const [kind, setKind] = useState<SmsKind>(
    () => state.kinds.find((one) => one.kind === state.account?.kind) ?? state.kinds[0]!,
  )
  const [typed, setTyped] = useState(() => typedFrom(state, kind))
  const [changing, setChanging] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const wrong = wrongFields(state, kind, typed)
  const connect = useAct('PUT /admin/sms', { refreshes: ['GET /admin/sms'], done: () => toast(words.saved) })
  const save = () => {
    setTried(true)
    if (wrong.length === 0) connect.mutate({ kind: kind.kind, fields: typed })
  }
  const choose = (name: string) => {
    const chosen = state.kinds.find((one) => one.kind === name)!
    setKind(chosen)
    setTyped(typedFrom(state, chosen))
  }
  const isDirty = isChanged(state, kind, typed)
  return (
    <Section title={words.account} note={fill(words.where, { gateway: kind.name })}>
      <form
        class="keys"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {state.kinds.length > 1 && (
          <Field label={words.gateway}>
            {({ id }) => (
              <select id={id} class="select" value={kind.kind} onChange={(event) => choose(event.currentTarget.value)}>
                {state.kinds.map(({ kind: value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {kind.fields.map(({ name, label, isSecret, most }) => {
          return isSecret && isStored(state, kind.kind, name) && !changing.includes(name) ? (
            <StoredSecret
              key={name}
              label={label}
              words={{
                says: words.secretStored,
                hidden: words.secretHidden,
                change: words.secretChange,
              }}
              onChange={() => setChanging([...changing, name])}
            />
          ) : (
            <TextField
              key={name}
              label={label}
              mono
              type={isSecret ? 'password' : 'text'}
              maxLength={most}
              autoComplete="off"
              spellcheck={false}
              error={tried && wrong.includes(name) ? words.fieldWrong : null}
              value={typed[name] ?? ''}
              onValue={(value) => setTyped({ ...typed, [name]: value })}
            />
          )
        })}
        <div class="keys__foot">
          <Refused refusal={connect.error} />
          <div class="row">
            <Button kind="main" type="submit" busy={connect.isPending} disabled={!isDirty}>
              {connect.isPending ? words.saving : words.save}
            </Button>
            {isDirty && state.account && <span class="note">{words.unsaved}</span>}
          </div>
        </div>
      </form>
    </Section>
  )
}

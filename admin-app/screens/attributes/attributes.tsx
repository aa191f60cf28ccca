// What a brand wants to know of its members.
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { AttributeView } from '#shared/contract/member/attribute.ts'
import { ATTRIBUTE_KINDS, ATTRIBUTE_NAME_MAX } from '#shared/domain/member/attribute.ts'
import { useAct, useRead } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { Choice } from '../../parts/form/choice.tsx'
import { Field } from '../../parts/form/field.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { toast } from '../../parts/state/toast.tsx'
import { attributeWords as words } from '../../words/rooms.ts'
import './attributes.css'

type Draft = Omit<AttributeView, 'id'> & { id: AttributeView['id'] | null; key: string }

const NEW: Omit<Draft, 'key'> = { id: null, name: '', kind: 'text', choices: [], byMember: false }

const One = ({ one, change, remove }: { one: Draft; change: (next: Draft) => void; remove: () => void }) => (
  <li class="attribute">
    <TextField
      label={words.name}
      value={one.name}
      maxLength={ATTRIBUTE_NAME_MAX}
      onValue={(name) => change({ ...one, name })}
    />
    <Field label={words.kind}>
      {({ id }) => (
        <select
          id={id}
          class="input"
          value={one.kind}
          onChange={(event) => change({ ...one, kind: event.currentTarget.value as Draft['kind'] })}
        >
          {ATTRIBUTE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      )}
    </Field>
    {one.kind === 'choice' && (
      <Field label={words.choices} hint={words.choicesHint}>
        {({ id, described }) => (
          <textarea
            id={id}
            class="input"
            rows={3}
            aria-describedby={described}
            value={one.choices.join('\n')}
            onInput={(event) => change({ ...one, choices: event.currentTarget.value.split('\n') })}
          />
        )}
      </Field>
    )}
    <Choice
      kind="checkbox"
      checked={one.byMember}
      onChange={(byMember) => change({ ...one, byMember })}
      label={words.byMember}
      hint={words.byMemberHint}
    />
    <Button small kind="quiet" aria-label={fill(words.remove, { name: one.name })} onClick={remove}>
      ×
    </Button>
  </li>
)

const Form = ({ attributes, version }: { attributes: readonly AttributeView[]; version: number }) => {
  const { brand } = useHere()
  const [list, setList] = useState<Draft[]>(() => attributes.map((one) => ({ ...one, key: one.id })))
  const save = useAct('PUT /admin/attributes', {
    refreshes: ['GET /admin/attributes', 'GET /admin/members/{id}/attributes'],
    done: () => toast(words.saved),
  })
  const go = () =>
    save.mutate({
      brand: brand.id,
      version,
      attributes: list
        .filter(({ name }) => name.trim() !== '')
        .map(({ id, name, kind, choices, byMember }) => ({
          id,
          name: name.trim(),
          kind,
          choices: kind === 'choice' ? choices.map((one) => one.trim()).filter(Boolean) : [],
          byMember,
        })),
    })
  const isBare = list.length === 0 && attributes.length === 0
  return (
    <>
      {list.length === 0 && (
        <p class="second">
          {words.none} {words.noneBody}
        </p>
      )}
      <ul class="attributes">
        {list.map((one) => (
          <One
            key={one.key}
            one={one}
            change={(next) => setList(list.map((it) => (it.key === one.key ? next : it)))}
            remove={() => setList(list.filter((it) => it.key !== one.key))}
          />
        ))}
      </ul>
      {!isBare && <p class="note">{words.removeHint}</p>}
      <Refused refusal={save.error} />
      <div class="attributes__acts">
        <Button
          kind={isBare ? 'main' : undefined}
          onClick={() => setList([...list, { ...NEW, key: crypto.randomUUID() }])}
        >
          {words.add}
        </Button>
        {!isBare && (
          <Button kind="main" busy={save.isPending} onClick={go}>
            {save.isPending ? words.saving : words.save}
          </Button>
        )}
      </div>
    </>
  )
}

export default function AttributesScreen() {
  const { brand } = useHere()
  const known = useRead('GET /admin/attributes', { brand: brand.id })
  return (
    <Page title={words.title} ask={words.ask}>
      <Reading of={known}>{(data) => <Form key={data.version} {...data} />}</Reading>
    </Page>
  )
}

// What the brand knows of a member beyond what everybody is asked; each with who told it, and when.
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import type { MemberId } from '#shared/base/id.ts'
import type { ToldAttribute } from '#shared/contract/member/attribute.ts'
import { useAct, useRead } from '../../../data/api.ts'
import { nowMs } from '../../../data/clock.ts'
import { useHere } from '../../../data/here.tsx'
import { Button } from '../../../parts/form/button.tsx'
import { Field } from '../../../parts/form/field.tsx'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { TextField } from '../../../parts/form/text-field.tsx'
import { Section } from '../../../parts/page/section.tsx'
import { Facts } from '../../../parts/show/facts.tsx'
import { attributeWords as words } from '../../../words/rooms.ts'
import { dayOf } from '../../../words/time.ts'

interface TellProps {
  member: MemberId
  asked: ToldAttribute
  onClose: () => void
}

const TEXT_MAX = 200

const Tell = ({ member, asked, onClose }: TellProps) => {
  const { brand } = useHere()
  const [value, setValue] = useState(String(asked.value ?? ''))
  const tell = useAct('PUT /admin/members/{id}/attributes/{attribute}', {
    refreshes: ['GET /admin/members/{id}/attributes'],
    done: onClose,
  })
  const go = () =>
    tell.mutate({ id: member, brand: brand.id, attribute: asked.id, value: value.trim() === '' ? null : value.trim() })
  return (
    <FormDialog
      title={fill(words.editTitle, { name: asked.name })}
      body={words.editBody}
      go={words.save}
      going={words.saving}
      isGoing={tell.isPending}
      refusal={tell.error}
      onGo={go}
      onClose={onClose}
    >
      {asked.kind === 'choice' ? (
        <Field label={asked.name}>
          {({ id }) => (
            <select id={id} class="input" value={value} onChange={(event) => setValue(event.currentTarget.value)}>
              <option value="">{words.empty}</option>
              {asked.choices.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <TextField
          label={asked.name}
          type={asked.kind === 'date' ? 'date' : 'text'}
          inputMode={asked.kind === 'number' ? 'decimal' : undefined}
          value={value}
          maxLength={TEXT_MAX}
          onValue={setValue}
          autoFocus
        />
      )}
    </FormDialog>
  )
}

const originOf = ({ origin, by }: ToldAttribute) => fill(words.origins[origin ?? 'staff'], { by: by ?? '' })

export const Attributes = ({ member }: { member: MemberId }) => {
  const { brand, may } = useHere()
  const [telling, setTelling] = useState<ToldAttribute | null>(null)
  const known = useRead('GET /admin/members/{id}/attributes', { id: member, brand: brand.id })
  const all = known.data?.attributes ?? []
  if (all.length === 0 && !may('settings.write')) return null
  return (
    <Section title={words.side} class="">
      <Facts
        rows={all.map((one) => [
          one.name,
          <span key={one.id} class="told">
            <span title={one.at ? fill(words.told, { by: originOf(one), day: dayOf(one.at, nowMs()) }) : undefined}>
              {one.value ?? <span class="muted">{words.empty}</span>}
            </span>
            {may('members.write') && (
              <button
                type="button"
                class="link"
                aria-label={fill(words.edit, { name: one.name })}
                onClick={() => setTelling(one)}
              >
                {one.value === null ? words.fillIn : words.change}
              </button>
            )}
          </span>,
        ])}
      />
      {may('settings.write') && (
        <p>
          <a href="/admin/attributes">{words.setUp}</a>
        </p>
      )}
      {telling && <Tell member={member} asked={telling} onClose={() => setTelling(null)} />}
    </Section>
  )
}

/** A tag with who gave it: a playbook, or a person. */
export const tagOrigin = (from: string): string =>
  from.startsWith('staff:') ? fill(words.tagFrom.staff, { by: from.slice('staff:'.length) }) : words.tagFrom.playbook

export const AddTag = ({ member, onClose }: { member: MemberId; onClose: () => void }) => {
  const { brand } = useHere()
  const [tag, setTag] = useState('')
  const give = useAct('PUT /admin/members/{id}/tags/{tag}', { refreshes: ['GET /admin/members/{id}'], done: onClose })
  return (
    <FormDialog
      title={words.tagTitle}
      body={words.tagBody}
      go={words.tagGo}
      going={words.saving}
      isGoing={give.isPending}
      refusal={give.error}
      onGo={() => tag.trim() && give.mutate({ id: member, brand: brand.id, tag: tag.trim() })}
      onClose={onClose}
    >
      <TextField label={words.tagName} value={tag} maxLength={20} onValue={setTag} autoFocus />
    </FormDialog>
  )
}

export const Tags = ({
  member,
  tags,
}: {
  member: MemberId
  tags: readonly { tag: string; at: string; from: string }[]
}) => {
  const { brand, may } = useHere()
  const [isAdding, setAdding] = useState(false)
  const take = useAct('DELETE /admin/members/{id}/tags/{tag}', { refreshes: ['GET /admin/members/{id}'] })
  const mayWrite = may('members.write')
  if (tags.length === 0 && !mayWrite) return null
  return (
    <>
      <ul class="taglist">
        {tags.map(({ tag, at, from }) => (
          <li key={tag}>
            <b>{tag}</b>
            <small class="muted">{fill(words.told, { by: tagOrigin(from), day: dayOf(at, nowMs()) })}</small>
            {mayWrite && (
              <button
                type="button"
                class="link"
                aria-label={fill(words.tagRemove, { tag })}
                onClick={() => take.mutate({ id: member, brand: brand.id, tag })}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Button small onClick={() => setAdding(true)}>
          {words.tagAdd}
        </Button>
      )}
      {isAdding && <AddTag member={member} onClose={() => setAdding(false)} />}
    </>
  )
}

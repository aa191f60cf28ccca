import { FormLine } from '../../../ui/form/form-line.tsx'
import type { SettingsProps } from '../family.ts'
import { TAG_MAX, type TagSettings } from './node.ts'
import { words } from '../words.ts'

export default function TagForm({ settings, change, missing }: SettingsProps<TagSettings>) {
  return (
    <FormLine label={words.tag.tag}>
      <div class="stack">
        <input
          class="input"
          aria-label={words.tag.tag}
          maxLength={TAG_MAX}
          placeholder={words.tag.example}
          value={settings.tag ?? ''}
          aria-invalid={missing.includes('tag') || undefined}
          onInput={(event) => change({ tag: event.currentTarget.value })}
        />
        <p class="field__hint">{words.tag.note}</p>
      </div>
    </FormLine>
  )
}
